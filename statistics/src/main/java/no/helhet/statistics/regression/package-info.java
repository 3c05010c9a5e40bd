/// Least squares with standard errors that hold, fixed effects, permutation tests.
///
/// [LeastSquares] fits; what is said about the fit's uncertainty is a step of its own:
/// [RobustErrors] when rows are independent, [ClusterInference] when they come in clusters,
/// [TwoWayClusters] when they come in two kinds of clusters, [WaldTest] for several coefficients at
/// once. [TwoWayFixedEffects] is for panels, [PermutationTest] for a treatment given to whole
/// clusters. Nowhere is a clustered standard error held against a normal distribution.
///
/// What is to come lies beside this package, in `experiment`: trial designs and their
/// power, stepped wedges, staggered adoption, monitoring of a running trial and
/// meta-analysis. They build on [ClusterInference], [PermutationTest] and
/// [TwoWayFixedEffects] as they are.
@NullMarked
package no.helhet.statistics.regression;

import org.jspecify.annotations.NullMarked;
