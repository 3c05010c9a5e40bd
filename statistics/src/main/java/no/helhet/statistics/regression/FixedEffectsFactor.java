package no.helhet.statistics.regression;

/// What a clustered variance with fixed effects is multiplied with: G clusters, N rows, K
/// coefficients that count. Software differs here more than anywhere else.
public enum FixedEffectsFactor {
    /// G/(G − 1): CR1 of `clubSandwich`, `plm::vcovHC(type = "sss")` apart; the standard here.
    CLUSTERS,
    /// G/(G − 1) (N − 1)/(N − K), K without the effects that lie within clusters: what Stata's
    /// `reghdfe` and R's `fixest` do.
    NESTED,
    /// The same with all effects counted in K: CR1S of a regression on dummies, Stata's `regress,
    /// cluster()` and R's `estimatr::lm_robust(se_type = "stata")`.
    ALL;

    /// @param left rows less all coefficients
    double of(Panel panel, int left) {
        double clusters = panel.clusterCount() / (panel.clusterCount() - 1.0);
        double counted =
                switch (this) {
                    case CLUSTERS -> 0;
                    case ALL -> panel.rows() - left;
                    case NESTED -> panel.rows() - left - nestedEffects(panel);
                };
        return counted == 0 ? clusters : clusters * (panel.rows() - 1) / (panel.rows() - counted);
    }

    private static double nestedEffects(Panel panel) {
        double nested = 0;
        if (panel.nested(panel.first(), panel.firstCount())) {
            nested += panel.firstCount() - 1;
        }
        if (panel.nested(panel.second(), panel.secondCount())) {
            nested += panel.secondCount() - 1;
        }
        return nested;
    }
}
