"""Reference values by scipy and statsmodels, written to stdout as cases (fn, input, expect, relTol, provenance).

Run: /usr/bin/python3 reference.py   (Debian: python3-scipy, python3-statsmodels). Nothing here shares code or formulas
with the calculators where a library, a search, an integral or an optimiser can give the value.
"""
import json
import math

import numpy as np
from scipy import integrate, optimize, stats
from scipy.spatial.distance import jensenshannon
from statsmodels.stats.inter_rater import cohens_kappa
from statsmodels.stats.proportion import proportion_confint

CASES = []


def case(fn, given, expect, tol, by):
    expect = {key: float(value) for key, value in expect.items()}
    CASES.append({"fn": fn, "input": given, "expect": expect, "relTol": tol, "provenance": by})


def labels():
    for n in (1, 3, 9, 21, 99):
        for p in (0.5, 0.55, 0.7, 0.95, 1):
            case("majority_accuracy", {"n": n, "p": p}, {"q": stats.binom.sf(n // 2, n, p)}, 1e-9, "scipy binom.sf")
    for table in ([40, 9, 6, 45], [1, 2, 3, 4], [900, 12, 30, 58], [0, 5, 7, 100]):
        a, b, c, d = table
        kappa = cohens_kappa(np.array([[a, b], [c, d]])).kappa
        case("cohen_kappa", {"table": table}, {"kappa": kappa}, 1e-9, "statsmodels cohens_kappa")


def chinchilla():
    A, B, alpha, beta = 482.01, 2085.43, 0.3478, 0.3658
    for flops in (1e18, 1e21, 3.8e24):
        loss = lambda x: A * math.exp(-alpha * x) + B * (6 * math.exp(x) / flops) ** beta
        x = optimize.minimize_scalar(loss, bounds=(5, 35), method="bounded", options={"xatol": 1e-10}).x
        case("chinchilla_parametric", {"flops": flops}, {"params": math.exp(x)}, 1e-5, "scipy minimize_scalar of the loss")


def queue_chance(load, c):
    # Stationary distribution by logarithms of its terms; all states from c on wait.
    logs = [k * math.log(load) - math.lgamma(k + 1) for k in range(c)]
    tail = c * math.log(load) - math.lgamma(c + 1) - math.log(1 - load / c)
    top = max(logs + [tail])
    return math.exp(tail - top) / (sum(math.exp(v - top) for v in logs) + math.exp(tail - top))


def queues():
    for lam, mu, c in ((1, 2, 1), (9.5, 1, 10), (95, 1, 100), (160, 10, 20), (970, 1, 1000), (32, 10, 4), (0.3, 1, 5)):
        wait = queue_chance(lam / mu, c)
        theta = c * mu - lam
        # Time in system: service alone, or service after an exponential wait (their convolution, integrated).
        late = lambda t: math.exp(-mu * t) + wait * integrate.quad(
            lambda s: mu * math.exp(-mu * s) * math.exp(-theta * (t - s)), 0, t, epsabs=1e-13, epsrel=1e-12, limit=200
        )[0]
        for q in (0.5, 0.95, 0.99):
            whole = optimize.brentq(lambda t: late(t) - (1 - q), 0, 60 / mu + 60 / theta, xtol=1e-12)
            alone = max(0.0, math.log(wait / (1 - q)) / theta)
            expect = {"pWait": wait, "waitQ": alone, "sojournQ": whole, "meanWait": wait / theta}
            case("erlang_c", {"lambda": lam, "mu": mu, "c": c, "q": q}, expect, 1e-7, "scipy quad and brentq")
        slo = 8 / mu
        need = next(
            k
            for k in range(int(lam / mu) + 1, 10_000)
            if math.exp(-mu * slo)
            + queue_chance(lam / mu, k)
            * integrate.quad(lambda s: mu * math.exp(-mu * s - (k * mu - lam) * (slo - s)), 0, slo)[0]
            <= 0.01
        )
        case("erlang_c", {"lambda": lam, "mu": mu, "c": c, "slo": slo}, {"slotsForSlo": need}, 0, "scipy quad, search")


def caches():
    for n, c, alpha in ((1000, 10, 0.5), (50_000, 2500, 1), (400_000, 1000, 1.3), (1_000_000, 200_000, 0.7)):
        p = np.arange(1, n + 1, dtype=float) ** -alpha
        p /= p.sum()
        t = optimize.brentq(lambda x: -np.expm1(-p * x).sum() - c, c / 10, 1e12, xtol=1e-6, rtol=1e-14)
        hit = float((p * -np.expm1(-p * t)).sum())
        case("cache_hit_che", {"N": n, "C": c, "alpha": alpha}, {"hit": hit}, 1e-7, "numpy sums, scipy brentq")


def crossing(bounds, points=1201):
    """Chance that |S_k| exceeds sqrt(k) * bounds[k-1] at any look; density of the sum on a dense grid (Simpson)."""
    weights = np.ones(points)
    weights[1:-1:2], weights[2:-1:2] = 4, 2
    grid = lambda k: np.linspace(-1, 1, points) * bounds[k - 1] * math.sqrt(k)
    step = lambda x: (x[1] - x[0]) / 3
    x = grid(1)
    mass = stats.norm.pdf(x) * weights * step(x)
    for k in range(2, len(bounds) + 1):
        y = grid(k)
        mass = (stats.norm.pdf(y[:, None] - x[None, :]) @ mass) * weights * step(y)
        x = y
    return 1 - mass.sum()


def looks():
    for k, c in ((1, 1.7), (2, 2.5), (5, 1.96), (12, 2.2), (30, 3.0)):
        for shape in ("pocock", "obf"):
            bounds = [c if shape == "pocock" else c * math.sqrt(k / i) for i in range(1, k + 1)]
            given = {"K": k, "c": c, "shape": shape}
            case("group_sequential", given, {"crossProb": crossing(bounds)}, 1e-7, "numpy, recursion on a dense grid")
            if k <= 5:
                cov = np.array([[math.sqrt(min(i, j) / max(i, j)) for j in range(1, k + 1)] for i in range(1, k + 1)])
                limits = np.array(bounds)
                inside = stats.multivariate_normal.cdf(
                    limits, np.zeros(k), cov, maxpts=1_000_000, abseps=1e-7, releps=1e-7, lower_limit=-limits
                )
                case("group_sequential", given, {"crossProb": 1 - inside}, 2e-4, "scipy multivariate_normal")


def evaluation():
    for k, n, conf in ((0, 25, 0.95), (25, 25, 0.9), (7, 31, 0.99), (512.5, 2000, 0.95), (1, 1_000_000, 0.999)):
        lo, hi = proportion_confint(k, n, alpha=1 - conf, method="wilson")
        case("wilson", {"k": k, "n": n, "conf": conf}, {"lo": round(max(0, lo), 15), "hi": min(1, hi)}, 1e-8, "statsmodels")
    for p, half, conf in ((0.5, 0.1, 0.95), (0, 0.01, 0.95), (1, 0.05, 0.9), (0.03, 0.01, 0.99), (0.75, 0.003, 0.95)):
        n = 1
        width = lambda size: np.diff(proportion_confint(p * size, size, alpha=1 - conf, method="wilson"))[0] / 2
        while width(2 * n) > half:
            n *= 2
        n = next(size for size in range(n, 2 * n + 1) if width(size) <= half)
        case("wilson_n", {"p": p, "halfWidth": half, "conf": conf}, {"n": n}, 0, "statsmodels, search")
        case("exploration_size", {"p": p, "halfWidth": half, "conf": conf}, {"n": n}, 0, "statsmodels, search")
    # Hanley and McNeil's variance holds exactly for two exponential score distributions: integrated here.
    for theta, pos, neg in ((3.0, 60, 140), (9.0, 35, 900)):
        auc = theta / (1 + theta)
        q1 = integrate.quad(lambda x: math.exp(-2 * x / theta) * math.exp(-x), 0, math.inf)[0]
        q2 = integrate.quad(lambda x: (1 - math.exp(-x)) ** 2 * math.exp(-x / theta) / theta, 0, math.inf)[0]
        var = (auc * (1 - auc) + (pos - 1) * (q1 - auc**2) + (neg - 1) * (q2 - auc**2)) / (pos * neg)
        case("auc_se", {"auc": auc, "nPos": pos, "nNeg": neg}, {"se": math.sqrt(var)}, 1e-6, "scipy quad")
    for d, diff, alpha, power in ((0.2, 0.05, 0.05, 0.8), (0.05, 0.05, 0.01, 0.9), (0.5, 0.01, 0.2, 0.5)):
        z = lambda q: stats.norm.ppf(q)
        reach = lambda n: stats.norm.cdf((diff * math.sqrt(n) - z(1 - alpha / 2) * math.sqrt(d)) / math.sqrt(d - diff**2))
        n = optimize.brentq(lambda n: reach(n) - power, 1, 1e9, xtol=1e-9)
        given = {"discordant": d, "diff": diff, "alpha": alpha, "power": power}
        case("mcnemar_n", given, {"n": n}, 1e-7, "scipy norm, brentq of the power")


def thresholds():
    for fp, fn, tp, tn in ((5, 100, 2, 0), (1, 1, 0, 0), (3, 40, -10, -0.5), (80, 20, 5, 1)):
        act = lambda p: p * tp + (1 - p) * fp - (p * fn + (1 - p) * tn)
        given = {"cFP": fp, "cFN": fn, "cTP": tp, "cTN": tn}
        case("cost_threshold", given, {"threshold": optimize.brentq(act, 0, 1)}, 1e-9, "scipy brentq of both costs")


def drift():
    for n, m, bins, alpha in ((200, 200, 10, 0.01), (5000, 1e6, 2, 0.05), (1e5, 300, 50, 1e-6), (40, 40, 20, 0.5)):
        q = stats.chi2.isf(alpha, bins - 1)
        given = {"n": n, "m": m, "bins": bins, "alpha": alpha}
        case("psi_critical", given, {"critical": (1 / n + 1 / m) * q}, 1e-8, "scipy chi2.isf")
        case("jsd_critical", given, {"critical": q / (2 * (n + m))}, 1e-8, "scipy chi2.isf")
    for alpha in (0.05, 0.01, 1e-4, 1e-9):
        # The first term of Kolmogorov's series against the whole of it.
        case("ks_critical", {"n": 800, "m": 1200, "alpha": alpha}, {"c": stats.kstwobign.isf(alpha)}, 1e-4, "scipy kstwobign")
    for first, second in (([12, 30, 38, 20], [15, 29, 34, 22]), ([100, 0, 50], [80, 5, 65]), ([9, 1], [1, 9])):
        chi = stats.chi2_contingency([first, second], correction=False, lambda_="log-likelihood")
        case("jsd", {"counts": [first, second]}, {"G": chi[0], "pValue": chi[1]}, 1e-8, "scipy chi2_contingency")
        if sum(first) == sum(second):
            case("jsd", {"counts": [first, second]}, {"distance": jensenshannon(first, second)}, 1e-9, "scipy jensenshannon")
    tail = [[700, 100], [520, 280]]
    case("jsd", {"counts": tail}, {"pValue": stats.chi2_contingency(tail, correction=False, lambda_="log-likelihood")[1]}, 1e-7, "scipy chi2, far tail")


def canaries():
    for p0, p1, n, alpha in ((0.001, 0.002, 50_000, 0.01), (0.02, 0.05, 300, 0.05), (1e-5, 1e-4, 200_000, 1e-6), (0.3, 0.5, 40, 0.01)):
        k = next(k for k in range(n + 2) if stats.binom.sf(k - 1, n, p0) <= alpha)
        expect = {"alarmCount": k, "falseAlarm": stats.binom.sf(k - 1, n, p0), "detect": stats.binom.sf(k - 1, n, p1)}
        case("canary", {"p0": p0, "p1": p1, "n": n, "alpha": alpha}, expect, 1e-8, "scipy binom.sf")
    for p, conf in ((0.05, 0.9), (0.0002, 0.99), (0.5, 0.999), (1e-6, 0.5)):
        n = max(1, math.floor(math.log(1 - conf) / math.log1p(-p)) - 2)
        n = next(size for size in range(n, n + 10) if stats.binom.pmf(0, size, p) <= 1 - conf + 1e-15)
        case("zero_failure_n", {"p": p, "confidence": conf}, {"n": n}, 0, "scipy binom.pmf, search")


def checkpoints():
    for write, mtbf in ((30, 40_000), (300, 86_400)):
        lost = optimize.minimize_scalar(lambda t: write / t + t / (2 * mtbf), bounds=(1, mtbf), method="bounded", options={"xatol": 1e-9})
        case("checkpoint", {"writeS": write, "mtbfS": mtbf}, {"youngS": lost.x, "waste": lost.fun}, 1e-4, "scipy minimize_scalar")


for part in (labels, chinchilla, queues, caches, looks, evaluation, thresholds, drift, canaries, checkpoints):
    part()
print(json.dumps(CASES, indent=1))
