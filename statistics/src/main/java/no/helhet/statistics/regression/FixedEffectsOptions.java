package no.helhet.statistics.regression;

/// What may be chosen about [TwoWayFixedEffects].
///
/// @param factor of the clustered variance
/// @param clusters level of the intervals; draws and seed where clusters are few
/// @param tolerance of the demeaning, where it is not in closed form: what is left of the effects,
///     against what was there
/// @param most iterations
public record FixedEffectsOptions(
        FixedEffectsFactor factor, ClusterOptions clusters, double tolerance, int most) {
    /// G/(G − 1), 95 %, to 1e-12 in at most 10 000 iterations.
    public static final FixedEffectsOptions STANDARD =
            new FixedEffectsOptions(
                    FixedEffectsFactor.CLUSTERS, ClusterOptions.STANDARD, 1e-12, 10_000);

    public FixedEffectsOptions {
        if (!(tolerance > 0 && tolerance < 1) || most < 1) {
            throw new IllegalArgumentException(
                    "The tolerance lies between 0 and 1, and there is at least 1 iteration");
        }
    }

    public FixedEffectsOptions with(FixedEffectsFactor other) {
        return new FixedEffectsOptions(other, clusters, tolerance, most);
    }
}
