package no.helhet.statistics.regression;

/// How the residuals of a cluster stand for its variances and covariances. J clusters, N rows, p
/// coefficients. Names as in R's `clubSandwich`.
public enum ClusterEstimator {
    /// e e' as it is (Liang & Zeger 1986, Biometrika 73, 13-22): too small with few clusters.
    CR0,
    /// times J/(J − 1).
    CR1,
    /// times J(N − 1)/((J − 1)(N − p)), as Stata's `vce(cluster)`.
    CR1S,
    /// A e e' A', A = (I − H)^(−½) of the cluster's own block of the hat matrix: unbiased when rows
    /// are independent with equal variance after all (Bell & McCaffrey 2002, Survey Methodology 28,
    /// 169-181; Pustejovsky & Tipton 2018, JBES 36, 672-683).
    CR2;

    /// What the scores are multiplied with, where it is the same for all clusters.
    double factor(int clusters, int rows, int coefficients) {
        double share = clusters / (clusters - 1.0);
        return switch (this) {
            case CR0, CR2 -> 1;
            case CR1 -> Math.sqrt(share);
            case CR1S -> Math.sqrt(share * (rows - 1.0) / (rows - coefficients));
        };
    }
}
