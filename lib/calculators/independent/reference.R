# Reference values by R's own power functions, written to stdout as cases. Run: Rscript reference.R (Debian: r-base-core).
cases <- list()
num <- function(x) format(x, digits = 15, scientific = TRUE)
pairs <- function(values) {
  shown <- vapply(values, function(v) if (is.character(v)) paste0('"', v, '"') else num(v), "")
  paste0("{", paste0('"', names(values), '": ', shown, collapse = ", "), "}")
}
add <- function(fn, given, expect, tol, by) {
  line <- sprintf(' {"fn": "%s", "input": %s, "expect": %s, "relTol": %s, "provenance": "%s"}', fn, pairs(given), pairs(expect), num(tol), by)
  cases[[length(cases) + 1]] <<- line
}

for (p in list(c(0.1, 0.12), c(0.5, 0.45), c(0.002, 0.003), c(0.9, 0.91), c(0.03, 0.06), c(0.7, 0.2))) {
  for (alpha in c(0.05, 0.01)) for (power in c(0.8, 0.95)) {
    n <- power.prop.test(p1 = p[1], p2 = p[2], sig.level = alpha, power = power, tol = 1e-10)$n
    add("ab_two_prop", list(p1 = p[1], p2 = p[2], alpha = alpha, power = power), list(nPerArm = n), 1e-7, "R power.prop.test")
  }
}
for (given in list(c(0.05, 2000), c(0.5, 300), c(0.001, 4e6), c(0.85, 5000))) {
  d <- uniroot(function(d) power.prop.test(p1 = given[1], p2 = given[1] + d, power = 0.8, tol = 1e-12)$n - given[2],
    c(1e-6, 0.999 - given[1]), tol = 1e-14)$root
  add("mde_prop", list(p = given[1], nPerArm = given[2]), list(mdeAbs = d), 1e-6, "R uniroot on power.prop.test")
}
# The t test is exact in R; the calculator corrects the normal size by z^2/4. The tolerance is what that leaves.
for (given in list(c(1, 1, 0.9, 0), c(0.5, 1, 0.8, 0), c(0.1, 1, 0.8, 0.5), c(2, 40, 0.8, 0.6), c(0.8, 1, 0.95, 0.9))) {
  n <- power.t.test(delta = given[1], sd = given[2] * sqrt(1 - given[4]^2), power = given[3], tol = 1e-10)$n
  add("ab_means", list(delta = given[1], sd = given[2], power = given[3], rho = given[4]), list(nPerArm = n),
    if (n < 12) 2e-2 else if (n < 30) 1e-2 else if (n < 200) 1e-3 else 1e-5, "R power.t.test")
}
for (given in list(c(1, 100), c(40, 5000), c(3, 1e5))) {
  d <- power.t.test(n = given[2], sd = given[1], power = 0.8, tol = 1e-12)$delta
  add("mde_mean", list(sd = given[1], nPerArm = given[2]), list(mdeAbs = d), if (given[2] < 1000) 6e-3 else 2e-4, "R power.t.test")
}
for (given in list(c(3, 40), c(60, 61), c(0, 7))) {
  ci <- suppressWarnings(prop.test(given[1], given[2], correct = FALSE)$conf.int)
  add("wilson", list(k = given[1], n = given[2]), list(lo = ci[1], hi = ci[2]), 1e-9, "R prop.test(correct = FALSE)")
}
for (given in list(c(0.004, 0.01, 3000, 0.01), c(0.0005, 0.002, 1e5, 0.001))) {
  k <- qbinom(1 - given[4], given[3], given[1]) + 1
  add("canary", list(p0 = given[1], p1 = given[2], n = given[3], alpha = given[4]), list(alarmCount = k,
    falseAlarm = pbinom(k - 1, given[3], given[1], lower.tail = FALSE),
    detect = pbinom(k - 1, given[3], given[2], lower.tail = FALSE)), 1e-9, "R qbinom, pbinom")
}
for (given in list(c(1000, 1000, 10, 0.05), c(250, 4e5, 30, 1e-5))) {
  q <- qchisq(given[4], given[3] - 1, lower.tail = FALSE)
  given <- as.list(setNames(given, c("n", "m", "bins", "alpha")))
  add("psi_critical", given, list(critical = (1 / given$n + 1 / given$m) * q), 1e-9, "R qchisq")
}
cat("[\n", paste(unlist(cases), collapse = ",\n"), "\n]\n", sep = "")
