import { arxiv, web, work } from '../source'

/** Running and speeding up systems. */
export const OPS = {
  mlTestScore: web(
    'https://research.google/pubs/pub46555/',
    'Breck et al. 2017, The ML Test Score: a rubric for ML production readiness',
  ),
  sculley2015: work('Sculley et al. 2015, Hidden technical debt in machine learning systems, NeurIPS'),
  sreWorkbook: web('https://sre.google/workbook/alerting-on-slos/', 'Google SRE workbook, Alerting on SLOs'),
  shankar2022: arxiv('2209.09125', 'Shankar et al. 2022, Operationalizing machine learning: an interview study'),
  ncclPerformance: web('https://github.com/NVIDIA/nccl-tests', 'NCCL tests, doc/PERFORMANCE.md'),
  young1974: work('Young 1974, A first order approximation to the optimum checkpoint interval'),
  amdahl1967: work('Amdahl 1967, Validity of the single processor approach'),
  scalingBook: web('https://jax-ml.github.io/scaling-book/', 'How to scale your model, scaling book'),
  llamaCpp: web('https://github.com/ggml-org/llama.cpp', 'llama.cpp, quantize README'),
  nvidiaSparsity: work('NVIDIA, 2:4 structured sparsity: two values of four and their indices'),
  gqa: arxiv('2305.13245', 'Ainslie et al. 2023, GQA: training generalized multi-query transformer models'),
  mixedPrecision: arxiv('1710.03740', 'Micikevicius et al. 2017, Mixed precision training'),
  webDataset: web('https://github.com/webdataset/webdataset', 'WebDataset'),
  zero: arxiv('1910.02054', 'Rajbhandari et al. 2019, ZeRO: memory optimizations'),
  frugalGpt: arxiv('2305.05176', 'Chen et al. 2023, FrugalGPT'),
  che2002: work('Che, Tung & Wang 2002, Hierarchical web caching systems: modeling, design and experimental results'),
  cascadeRank: work('Wang, Lin & Metzler 2011, A cascade ranking model for efficient ranked retrieval, SIGIR'),
  kreps: work('Kreps 2013, The log: what every software engineer should know'),
} as const
