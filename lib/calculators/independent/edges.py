"""Edges of the calculators that are arithmetic, in exact fractions, written to stdout as cases.

Run: /usr/bin/python3 edges.py   (no package needed). Ends of ranges, whole results that a float would round up, options
one at a time: what the reference cases, which sit in the middle, do not reach.
"""
import json
import math
from fractions import Fraction as F

CASES = []
GIB = 2**30


def plain(value):
    return value if isinstance(value, (int, str)) else float(value)


def case(fn, given, expect, tol=1e-9):
    given = {key: float(F(value)) if isinstance(value, str) else value for key, value in given.items()}
    expect = {key: plain(value) for key, value in expect.items()}
    CASES.append({"fn": fn, "input": given, "expect": expect, "relTol": tol, "provenance": "exact fractions"})


def rows(names, *values):
    """Decimals are written as text, so that 0.7 is seven tenths here and the nearest float there."""
    for row in values:
        given = dict(zip(names.split(), row))
        yield given, [F(v) if isinstance(v, str) else v for v in row]


def data():
    names = "rowsPerDay bytesPerRow retentionDays replication compressionRatio peakFactor"
    for given, (r, b, t, k, c, p) in rows(names, (1, 1, 1, 1, 1, 1), (10**12, 10**9, 3650, 3, 20, 10), (1234567, "789.5", 90, 3, "7.5", "2.5")):
        stored, mean = r * b * t * k / F(c), F(r * b) / 86400
        case("storage_ingest", given, {"storedBytes": stored, "GiB": stored / GIB, "avgWriteBps": mean, "peakWriteBps": mean * p})
    for given, (b, s, t, n, u, f) in rows("batch bytesPerSample stepSeconds nAccel targetUtil samplesPerFile", (1, 1, 1, 1, 1, 1), (256, 150000, "0.3", 8, "0.9", 1000)):
        each = b * s / F(t)
        case("train_read_bandwidth", given, {"bytesPerSecPerAccel": each, "totalBytesPerSec": each * n * u, "filesPerSec": b / F(t) * n * u / f})
    names = "items overlap goldFraction adjudicationFraction pricePerJudgement secondsPerJudgement annotators hoursPerDay"
    for given, (i, o, g, a, p, s, n, h) in rows(names, (1, 1, 0, 0, "0.01", 1, 1, 8), (5000, 2, "0.1", "0.25", "1.5", 120, 3, 4), (10**9, 9, "0.2", 1, "0.001", 1, 1000, 8)):
        judged = i * o * (1 + g) + a * i
        hours = judged * s / F(3600)
        case("label_plan", given, {"judgements": judged, "cost": judged * p, "hours": hours, "calendarDays": hours / (n * h)})
    for table, band in (([50, 0, 0, 50], "almost perfect"), ([25, 25, 25, 25], "slight"), ([90, 5, 4, 1], "slight")):
        a, b, c, d = table
        n = F(sum(table))
        seen, chance = (a + d) / n, ((a + b) * (a + c) + (c + d) * (b + d)) / n**2
        case("cohen_kappa", {"table": table}, {"kappa": (seen - chance) / (1 - chance), "agreement": seen, "band": band})
    for eps, k, delta in (("0.01", 10**6, 0), (10, 3, "0.001")):
        case("dp_basic", {"eps0": eps, "k": k, "delta0": delta}, {"eps": F(eps) * k, "delta": F(delta) * k})


def model():
    for n, d in ((1000, 1000), (10**13, 10**15)):
        case("train_flops", {"params": n, "tokens": d}, {"flops": 6 * n * d})
    case("train_flops", {"params": 7 * 10**9, "tokens": 10**12, "recompute": True}, {"flops": 8 * 7 * 10**21})
    case("train_flops", {"params": 7 * 10**9, "tokens": 10**12, "s": 8192, "d": 4096}, {"flops": 42 * 10**21 * (1 + F(8192, 6 * 4096))})
    for k, ci, co, h, w, g in ((1, 1, 1, 1, 1, 1), (5, 16, 32, 28, 14, 4), (3, 512, 512, 7, 7, 512)):
        macs = k * k * ci * co * h * w // g
        case("conv_macs", {"k": k, "cin": ci, "cout": co, "hout": h, "wout": w, "groups": g, "samples": 100, "epochs": 5}, {"macs": macs, "trainFlops": 6 * macs * 500})
    for given, (f, n, p, m, usd, more) in rows("flops n peakFlops mfu usdPerGpuHour overhead", (10**15, 1, 10**12, "0.05", 1, 0), (10**24, 100000, 989 * 10**12, "0.65", "2.5", "0.2")):
        seconds = f / (n * p * F(m))
        hours = seconds * n / 3600
        case("training_time", given, {"seconds": seconds, "gpuHours": hours, "cost": hours * usd * (1 + more)})
    case("chinchilla_rule", {"params": 8 * 10**9, "tokensPerParam": 1875}, {"tokens": 15 * 10**12, "flops": 6 * 8 * 10**9 * 15 * 10**12})
    for stage in range(4):
        for n, g, o in ((1, 2, 12), (512, 4, 8)):
            share = [o / F(n if stage >= 1 else 1), g / F(n if stage >= 2 else 1), 2 / F(n if stage >= 3 else 1)]
            case("model_states", {"params": 7 * 10**9, "n": n, "stage": stage, "gradBytes": g, "optBytes": o}, {"bytes": 7 * 10**9 * sum(share)})
    for s, b, h, a, l in ((1, 1, 1, 1, 1), (4096, 1, 8192, 64, 80)):
        case("activation_bytes", {"s": s, "b": b, "h": h, "a": a, "L": l}, {"none": l * s * b * h * (34 + 5 * a * s / F(h)), "selective": 34 * s * b * h * l})
    for block in (1, 256):
        case("nf4_bits", {"block": block, "doubleQuant": False}, {"bits": 4 + F(32, block)})
        case("nf4_bits", {"block": block, "doubleQuant": True}, {"bits": 4 + F(8, block) + F(32, 256 * block)})


def serving():
    for l, k, d, e, t, b in ((1, 1, 1, 1, 1, 1), (126, 8, 128, 2, 131072, 64)):
        case("kv_bytes", {"layers": l, "kvHeads": k, "headDim": d, "bytes": e, "tokens": t, "batch": b}, {"perToken": 2 * l * k * d * e, "total": 2 * l * k * d * e * t * b})
    each = {"layers": 32, "kvHeads": 8, "headDim": 128, "bytes": 2, "tokens": 8192, "memBytes": 80 * 10**9}
    case("kv_bytes", each | {"weightBytes": 16 * 10**9}, {"maxSequences": (72 - 16) * 10**9 // (2 * 32 * 8 * 128 * 2 * 8192)})
    case("kv_bytes", each | {"weightBytes": 140 * 10**9}, {"maxSequences": 0})
    for given, (b, kv, w, p, bw, fl, eff) in rows("batch kvBytesPerSeq weightBytes params bw flops bwEff", (1, 0, 140 * 10**9, 70 * 10**9, 307 * 10**9, 10**15, 1), (1024, 10**8, 14 * 10**9, 7 * 10**9, 2 * 10**12, 312 * 10**12, "0.7")):
        step = b * kv / (bw * F(eff)) + max(2 * b * p / F(fl), w / (bw * F(eff)))
        case("decode_step", given, {"seconds": step, "tokensPerSec": b / step})
    # Loads that are whole numbers of replicas: 28 ÷ 2.8 is 10, also where a float says 10.000000000000002.
    for given, (q, l, c, u, spare) in rows("qps latencyS concurrencyPerReplica maxUtil spare", (350, "0.08", 4, "0.7", 0), (700, "0.1", 10, "0.7", 0), (21, "0.1", 1, "0.7", 2), (100, "0.07", 1, "0.7", 0), ("0.1", "0.1", 1, "0.5", 0)):
        case("replicas_little", given, {"inFlight": q * l, "replicas": math.ceil(q * l / F(c * u)) + spare})
    for given, (i, r, w, e, s) in rows("items itemsPerSecPerWorker workers efficiency startupS", (1, 1, 1, 1, 0), (3 * 10**9, 25000, 64, "0.75", 600)):
        case("batch_job", given, {"seconds": i / (r * w * F(e)) + s})
    for given, (f, p, b) in rows("fraction local budget", (0, 10, 1), (1, 10, 1), ("0.3", "0.5", 1)):
        del given["budget"]
        case("amdahl", given, {"speedup": 1 / (1 - f + f / F(p))})
    case("latency_budget", {"stages": [{"mean": 1.5, "p99": 2.5}, {"mean": 2.5, "p99": 7.25}], "budget": 9.75}, {"sumMean": 4, "sumP99": F("9.75"), "headroomMs": 0})


def indexes():
    for n, d, m, by in ((1, 2, 4, "0.125"), (10**8, 768, 32, 4), (10**6, 256, 16, 2)):
        case("vec_hnsw_opensearch", {"n": n, "d": d, "m": m, "bytesPerDim": by}, {"bytes": F("1.1") * (F(by) * d + 8 * m) * n})
    # 704 GB on nodes that give 32 GB each: 22, not 23.
    case("vec_hnsw_opensearch", {"n": 10**8, "d": 768, "m": 16, "replicas": 2, "nodeRamBytes": 64 * 10**9}, {"nodes": 22})
    case("vec_ivf_opensearch", {"n": 10**9, "d": 128, "nlist": 65536}, {"bytes": F("1.1") * (4 * 128 * 10**9 + 4 * 65536 * 128)})
    for n, d, m, q, bits, seg in ((10**7, 256, 16, 64, 4, 50), (10**6, 128, 32, 16, 8, 1)):
        code = n * F(q * bits, 8)
        books = seg * 2**bits * 4 * d
        case("vec_hnswpq_opensearch", {"n": n, "d": d, "m": m, "pqm": q, "codeBits": bits, "segments": seg}, {"bytes": F("1.1") * (code + (24 + 8 * m) * n + books)})
        case("vec_ivfpq_opensearch", {"n": n, "d": d, "nlist": 128, "pqm": q, "codeBits": bits, "segments": seg}, {"bytes": F("1.1") * (code + 24 * n + books + seg * 4 * 128 * d)})
    case("vec_faiss_ivfpq", {"n": 500000, "d": 256, "pqm": 32, "codeBits": 6, "nlist": 700}, {"bytes": 500000 * (F(32 * 6, 8) + 8) + 4 * 256 * (64 + 700)}, 0.002)


def tests():
    for n, v, daily, a in ((700, 2, 200, 1), (701, 2, 200, 1), (1, 2, 10**6, 1), (70, 3, 30, 1), (700, 2, 1000, "0.1")):
        days = math.ceil(F(n * v) / (daily * F(a)))
        case("ab_duration", {"nPerArm": n, "variants": v, "dailyEligible": daily, "allocation": a}, {"days": days, "daysFullWeeks": 7 * math.ceil(days / 7)})
    for given, (fp, fn, tp, tn) in rows("cFP cFN cTP cTN", (5, 100, -50, 0), (5, 100, 0, -1), (0, 10, 0, 0), (3, 2, 2, 0), (100, 1, "0.5", 2)):
        case("cost_threshold", given, {"threshold": (fp - tn) / F(fp - tn + fn - tp)})
    for given, (beta, ps) in rows("beta ps", (1, "0.3"), ("0.01", "0.5"), ("0.05", 0), ("0.05", 1), ("1e-9", 1), ("1e-9", "0.5")):
        case("undersample_correct", given, {"p": beta * ps / F(beta * ps - ps + 1)})
    # Figures on the borders of bins belong below: (lo, hi].
    for p, y, bins in ((["0.1", "0.2", "0.3", "0.4"], [0, 0, 1, 1], 10), (["0.2", "0.4", "0.6", "0.8", "0.15", "0.35"], [0, 1, 1, 1, 0, 0], 5), (["0.29", "0.57", "0.58", "0.28"], [1, 0, 1, 0], 100)):
        groups = {}
        for score, outcome in zip(p, y):
            groups.setdefault(max(1, math.ceil(F(score) * bins)), []).append(F(score) - outcome)
        gaps = [(F(len(g), len(p)), abs(sum(g) / len(g))) for g in groups.values()]
        CASES.append({"fn": "ece", "input": {"p": [float(s) for s in p], "y": y, "bins": bins}, "expect": {"ece": float(sum(w * g for w, g in gaps)), "mce": float(max(g for _, g in gaps))}, "relTol": 1e-9, "provenance": "exact fractions"})


def running():
    for slo in ("0.9", "0.995", "0.99999"):
        left = 1 - F(slo)
        case("error_budget", {"slo": slo}, {"minutesPer30d": left * 43200, "minutesPerWeek": left * 10080, "hoursPerYear": left * 8760})
    for burn, hours in ((1, 720), (1000, "0.01"), ("0.5", 24)):
        case("burn_rate", {"burn": burn, "hours": hours}, {"budgetFraction": F(burn) * F(hours) / 720, "exhaustHours": 720 / F(burn)})
    case("availability", {"serial": [0.99, 0.98, 0.97], "parallelGroups": [[0.9, 0.95], [0.5, 0.5]]}, {"serial": F("0.99") * F("0.98") * F("0.97") * F("0.995") * F("0.75")}, 1e-12)
    for given, (g, w, u, p, k) in rows("gpuHours watts util pue kgPerKwh", (1, 1, 1, "1.05", "0.02"), (10**4, 400, "0.5", "1.6", "0.9")):
        case("carbon", given, {"kWh": g * w * u * p / 1000, "kgCO2e": g * w * u * p * k / 1000})
    for n, size, bw, lat in ((1, 10**9, 10**9, "0.001"), (3, 10**6, 10**9, "0.0001"), (1024, 10**9, 5 * 10**10, "0.000005")):
        time = F(2 * (n - 1) * size, n * bw) + 2 * (n - 1) * F(lat)
        case("allreduce", {"n": n, "bytes": size, "bw": bw, "latencyS": lat}, {"seconds": time})
        for overlap in (0, "0.2", 1):
            case("dp_efficiency", {"n": n, "bytes": size, "bw": bw, "latencyS": lat, "computeS": "0.01", "overlap": overlap}, {"efficiency": F("0.01") / (F("0.01") + max(0, time - F(overlap) * F("0.01")))})
    for bits, group, scale, zero in ((4, 128, 16, 4), (3, 128, 16, 3), (16, 1, 0, 0)):
        case("quant_bpw", {"bits": bits, "group": group, "scaleBits": scale, "zeroBits": zero}, {"bpw": bits + F(scale + zero, group)})
    for n, m, v in ((1, 2, 8), (4, 4, 16), (2, 5, 16)):
        case("nm_sparse", {"n": n, "m": m, "valueBits": v}, {"ratio": F(n * v + n * (m - 1).bit_length(), m * v)})
    for s, v, i in ((0, 16, 32), (1, 16, 32), ("0.9", 8, 16)):
        case("csr_ratio", {"sparsity": s, "valueBits": v, "indexBits": i}, {"ratio": (1 - F(s)) * F(v + i, v), "breakEvenSparsity": F(i, v + i)})
    # Four fifths to the digit does not fail.
    groups = [{"tp": 40, "fp": 0, "fn": 10, "tn": 50}, {"tp": 32, "fp": 0, "fn": 18, "tn": 50}]
    case("fairness", {"groups": groups}, {"dpDiff": F(8, 100), "impactRatio": F(4, 5), "eoDiff": F(8, 50), "fourFifthsFails": 0})


for part in (data, model, serving, indexes, tests, running):
    part()
print("[\n" + ",\n".join(json.dumps(item) for item in CASES) + "\n]")
