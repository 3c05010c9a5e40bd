package no.helhet.statistics.mixed;

import java.util.Arrays;

/// One random effect for each group of one column: Laplace or adaptive Gauss-Hermite quadrature
/// (Pinheiro & Bates 1995, J. Comput. Graph. Stat. 4:12; Pinheiro & Chao 2006, ibid. 15:58).
///
/// With a = θ z, η = Xβ + a u and u standard normal, a group's mode û solves Σ a (y-μ) = u; its
/// curvature is h = 1 + Σ a² W. With nodes z(k), u(k) = û + z(k)/√h, L(u) = l(η(u)) - u²/2 the
/// group's likelihood is Σ weight(k) exp L(u(k)) / √h; one node is Laplace. Derivatives are exact:
/// they follow û and h.
final class GlmmScalar implements GlmmIntegral {
    private static final int STEPS = 200;
    private static final double CLOSE = 1e-26;
    private static final double NEAR = 1e-6;

    private final GlmmRows rows;
    private final double[] z;
    private final double unit;
    private final double longest;
    private final GlmmQuadrature rule;
    private final double[] mode;
    private final double[] curvature;
    private final double[] means;
    private final double[] lifted;
    private double theta;

    GlmmScalar(GlmmRows rows, GlmmTerm term, int nodes) {
        this.rows = rows;
        unit = 1 / term.frame()[0][0];
        z = new double[rows.order.length];
        double most = 0;
        for (int i = 0; i < z.length; i++) {
            z[i] = term.columns().getFirst().at(rows.order[i]) / unit;
            most = Math.max(most, Math.abs(z[i]));
        }
        longest = most;
        rule = GlmmQuadrature.of(nodes);
        mode = new double[rows.blocks()];
        curvature = new double[rows.blocks()];
        means = new double[nodes == 1 ? 0 : z.length];
        lifted = new double[nodes == 1 ? 0 : z.length];
    }

    @Override
    public int parameters() {
        return 1;
    }

    @Override
    public void prepare(double[] parameters) {
        theta = parameters[rows.columns];
    }

    @Override
    public double block(int block, double[] parameters, double[] scores, int at) {
        rows.predict(block, parameters);
        double top = climb(block);
        Arrays.fill(scores, at, at + rows.columns + 1, 0);
        if (rule.nodes().length == 1) {
            laplace(block, scores, at);
            return .5 * Math.log(curvature[block]) - top;
        }
        return quadrature(block, top, scores, at);
    }

    /// Newton's method for the mode, each step limited and halved until the value grows.
    private double climb(int block) {
        double u = mode[block];
        double value = at(block, u);
        if (!(value > Double.NEGATIVE_INFINITY)) {
            u = 0;
            value = at(block, u);
        }
        double limit = 2 / Math.max(1, Math.abs(theta) * longest);
        for (int step = 0; step < STEPS; step++) {
            double gradient = gradient(block) - u;
            double h = curvature(block);
            if (!(gradient * gradient > CLOSE * h)) {
                break;
            }
            double move = Math.clamp(gradient / h, -limit, limit);
            if (Math.abs(move * theta) * longest < NEAR) {
                slide(block, move);
                u += move;
                value += gradient * move / 2;
                break;
            }
            double next = at(block, u + move);
            double slack = 1e-14 * Math.abs(value);
            while (!(next >= value - slack) && Math.abs(move) > 1e-14) {
                move /= 2;
                next = at(block, u + move);
            }
            u += move;
            value = next;
        }
        mode[block] = u;
        curvature[block] = curvature(block);
        return value;
    }

    /// A last step so short that the derivatives follow in a straight line to the last digits.
    private void slide(int block, double move) {
        double times = theta * move;
        for (int i = rows.start[block]; i < rows.start[block + 1]; i++) {
            double by = times * z[i];
            rows.residual[i] -= by * rows.weight[i];
            rows.weight[i] += by * rows.third[i];
        }
    }

    private double at(int block, double u) {
        double times = theta * u;
        for (int i = rows.start[block]; i < rows.start[block + 1]; i++) {
            rows.eta[i] = rows.fixed[i] + times * z[i];
        }
        double value = rows.evaluate(block) - u * u / 2;
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }

    private double gradient(int block) {
        double sum = 0;
        for (int i = rows.start[block]; i < rows.start[block + 1]; i++) {
            sum += z[i] * rows.residual[i];
        }
        return theta * sum;
    }

    private double curvature(int block) {
        double sum = 0;
        for (int i = rows.start[block]; i < rows.start[block + 1]; i++) {
            sum += z[i] * z[i] * rows.weight[i];
        }
        return 1 + theta * theta * sum;
    }

    private void laplace(int block, double[] scores, int at) {
        double h = curvature[block];
        double u = mode[block];
        double zr = 0;
        double zzw = 0;
        double cubes = 0;
        for (int i = rows.start[block]; i < rows.start[block + 1]; i++) {
            double zi = z[i];
            zr += zi * rows.residual[i];
            zzw += zi * zi * rows.weight[i];
            cubes += zi * zi * zi * rows.third[i];
        }
        double half = theta * theta / (2 * h);
        double v = theta * half * cubes / h;
        double along = 0;
        for (int i = rows.start[block]; i < rows.start[block + 1]; i++) {
            double pull =
                    half * z[i] * z[i] * rows.third[i]
                            - rows.residual[i]
                            - rows.weight[i] * theta * z[i] * v;
            rows.pull[i] = pull;
            along += pull * z[i];
        }
        rows.addPull(block, 1, scores, at);
        scores[at + rows.columns] = along * u + zr * v + zzw * theta / h;
    }

    private double quadrature(int block, double top, double[] scores, int at) {
        int from = rows.start[block];
        int to = rows.start[block + 1];
        double h = curvature[block];
        double u = mode[block];
        double s = 1 / Math.sqrt(h);
        double zr = 0;
        double zzw = 0;
        double cubes = 0;
        double lever = 0;
        for (int i = from; i < to; i++) {
            double a = theta * z[i];
            zr += z[i] * rows.residual[i];
            zzw += z[i] * a * rows.weight[i];
            lever += a * a * z[i] * rows.third[i];
            cubes += a * a * a * rows.third[i];
            means[i] = 0;
            lifted[i] = 0;
            // W and its slope at the mode, before the nodes overwrite them
            rows.pull[i] = -.5 * s * s * s * (a * a * rows.third[i]);
        }
        double moveTheta = (zr - u * zzw) / h;
        double bendTheta = 2 * zzw + lever * u + cubes * moveTheta;
        var bySlope = new double[to - from];
        for (int i = from; i < to; i++) {
            bySlope[i - from] = theta * z[i] * rows.weight[i] / h;
        }
        double total = 0;
        double slope = 0;
        double stretch = 0;
        for (int k = 0; k < rule.nodes().length; k++) {
            double node = u + s * rule.nodes()[k];
            double share = rule.weights()[k] * Math.exp(at(block, node) - top);
            if (!(share > 0)) {
                continue;
            }
            total += share;
            double sum = 0;
            for (int i = from; i < to; i++) {
                double r = rows.residual[i];
                sum += z[i] * r;
                means[i] += share * r;
                lifted[i] += share * node * r;
            }
            double derivative = theta * sum - node;
            slope += share * derivative;
            stretch += share * derivative * rule.nodes()[k];
        }
        slope /= total;
        stretch = stretch / total + 1 / s;
        double byTheta = slope * moveTheta - .5 * s * s * s * stretch * bendTheta;
        for (int i = from; i < to; i++) {
            double bend = stretch * (rows.pull[i] + .5 * s * s * s * cubes * bySlope[i - from]);
            rows.pull[i] = means[i] / total - slope * bySlope[i - from] + bend;
            byTheta += lifted[i] / total * z[i];
        }
        rows.addPull(block, -1, scores, at);
        scores[at + rows.columns] = -byTheta;
        return -(top + Math.log(s * total));
    }

    @Override
    public GlmmModes modes() {
        var values = new double[mode.length];
        var deviations = new double[mode.length];
        for (int j = 0; j < mode.length; j++) {
            values[j] = theta * mode[j] / unit;
            deviations[j] = Math.abs(theta) / unit / Math.sqrt(curvature[j]);
        }
        return new GlmmModes(new double[][] {values}, new double[][] {deviations});
    }
}
