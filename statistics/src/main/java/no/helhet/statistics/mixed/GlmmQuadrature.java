package no.helhet.statistics.mixed;

import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/// Nodes and weights for a sum that stands for an integral over a standardised effect:
/// ∫ f(z) dz/√(2π) ≈ Σ weight(k) f(z(k)), from Gauss-Hermite with z = √2 x.
///
/// @param weights with the factor exp(x²), so that f keeps its own tail
record GlmmQuadrature(double[] nodes, double[] weights) {
    static GlmmQuadrature of(int count) {
        var rule = new GaussIntegratorFactory().hermite(count);
        var nodes = new double[count];
        var weights = new double[count];
        for (int k = 0; k < count; k++) {
            double x = rule.getPoint(k);
            nodes[k] = Math.sqrt(2) * x;
            weights[k] = Math.exp(Math.log(rule.getWeight(k)) + x * x) / Math.sqrt(Math.PI);
        }
        return new GlmmQuadrature(nodes, weights);
    }
}
