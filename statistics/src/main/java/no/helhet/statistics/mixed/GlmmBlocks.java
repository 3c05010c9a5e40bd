package no.helhet.statistics.mixed;

import no.helhet.statistics.linear.PositiveDefinite;

import java.util.Arrays;
import java.util.List;

/// Several random effects, nested or crossed: the Laplace approximation (Bates 2022, Computational
/// methods for mixed models, section 6; Breslow & Clayton 1993, JASA 88:9, equation 3).
///
/// With A = ZΛ(θ), η = Xβ + A u and u standard normal, the mode û solves Aᵀ(y-μ) = u; with
/// H = AᵀWA + 1 the block's likelihood is exp(l(η(û)) - û'û/2) / √|H|. Derivatives are exact: with
/// leverages s, t = s W'/2 and v = H⁻¹Aᵀt those by β are Xᵀ(t - (y-μ) - W A v).
final class GlmmBlocks implements GlmmIntegral {
    private static final int STEPS = 200;
    private static final double CLOSE = 1e-24;

    private final GlmmRows rows;
    private final List<GlmmTerm> terms;
    private final GlmmPlaces places;
    private final int wide;
    private final int parameters;
    private final int[] termOf;
    private final int[] effectOf;
    private final double[][][] frames;
    private final double[] z;
    private final double[] a;
    private final GlmmSkyline[] matrices;
    private final double[][] modes;
    private double[] theta = {};

    GlmmBlocks(GlmmRows rows, List<GlmmTerm> terms, GlmmPlaces places) {
        this.rows = rows;
        this.terms = terms;
        this.places = places;
        wide = terms.stream().mapToInt(GlmmTerm::size).sum();
        parameters = terms.stream().mapToInt(GlmmTerm::parameters).sum();
        termOf = new int[wide];
        effectOf = new int[wide];
        frames = terms.stream().map(GlmmTerm::frame).toArray(double[][][]::new);
        int n = rows.order.length;
        z = new double[n * wide];
        a = new double[n * wide];
        for (int t = 0, w = 0; t < terms.size(); t++) {
            int q = terms.get(t).size();
            for (int e = 0; e < q; e++, w++) {
                termOf[w] = t;
                effectOf[w] = e;
                for (int f = 0; f < q; f++) {
                    var column = terms.get(t).columns().get(f);
                    double factor = frames[t][f][e];
                    for (int i = 0; factor != 0 && i < n; i++) {
                        z[i * wide + w] += column.at(rows.order[i]) * factor;
                    }
                }
            }
        }
        int[][] envelopes = places.envelopes();
        matrices = new GlmmSkyline[rows.blocks()];
        modes = new double[rows.blocks()][];
        for (int b = 0; b < matrices.length; b++) {
            matrices[b] = new GlmmSkyline(envelopes[b]);
            modes[b] = new double[matrices[b].size()];
        }
    }

    private int place(int row, int w) {
        return places.of(rows.order[row], termOf[w]) + effectOf[w];
    }

    @Override
    public int parameters() {
        return parameters;
    }

    @Override
    public void prepare(double[] all) {
        theta = Arrays.copyOfRange(all, rows.columns, all.length);
    }

    /// The place of entry (r, c) of a term's lower triangle, by columns.
    private int entry(int term, int r, int c) {
        int at = 0;
        for (int t = 0; t < term; t++) {
            at += terms.get(t).parameters();
        }
        int q = terms.get(term).size();
        return at + c * q - c * (c - 1) / 2 + r - c;
    }

    @Override
    public double block(int block, double[] all, double[] scores, int at) {
        rows.predict(block, all);
        lift(block);
        var matrix = matrices[block];
        double top = climb(block, matrix);
        Arrays.fill(scores, at, at + rows.columns + parameters, 0);
        if (!(top > Double.NEGATIVE_INFINITY)) {
            return Double.POSITIVE_INFINITY;
        }
        matrix.invert();
        differentiate(block, matrix, scores, at);
        return .5 * matrix.logDeterminant() - top;
    }

    /// A = ZΛ for the rows of a block.
    private void lift(int block) {
        for (int w = 0; w < wide; w++) {
            int term = termOf[w];
            int c = effectOf[w];
            int base = w - c;
            int q = terms.get(term).size();
            int entry = entry(term, c, c);
            for (int i = rows.start[block]; i < rows.start[block + 1]; i++) {
                double sum = 0;
                for (int r = c; r < q; r++) {
                    sum += z[i * wide + base + r] * theta[entry + r - c];
                }
                a[i * wide + w] = sum;
            }
        }
    }

    private double climb(int block, GlmmSkyline matrix) {
        double[] u = modes[block];
        double value = at(block, u);
        if (!(value > Double.NEGATIVE_INFINITY)) {
            Arrays.fill(u, 0);
            value = at(block, u);
        }
        var next = new double[u.length];
        for (int step = 0; ; step++) {
            double[] gradient = gather(block, rows.residual);
            for (int k = 0; k < u.length; k++) {
                gradient[k] -= u[k];
            }
            if (!curve(block, matrix)) {
                return Double.NEGATIVE_INFINITY;
            }
            double[] move = gradient.clone();
            matrix.solve(move);
            double fall = 0;
            for (int k = 0; k < u.length; k++) {
                fall += gradient[k] * move[k];
            }
            if (!(fall > CLOSE * (1 + u.length)) || step >= STEPS) {
                break;
            }
            double reach = reach(block, move);
            double share = reach > 2 ? 2 / reach : 1;
            double slack = 1e-14 * Math.abs(value);
            double found;
            while (true) {
                for (int k = 0; k < u.length; k++) {
                    next[k] = u[k] + share * move[k];
                }
                found = at(block, next);
                if (found >= value - slack || share < 1e-12) {
                    break;
                }
                share /= 2;
            }
            System.arraycopy(next, 0, u, 0, u.length);
            value = found;
        }
        return value;
    }

    private double at(int block, double[] u) {
        double squares = 0;
        for (double value : u) {
            squares += value * value;
        }
        for (int i = rows.start[block]; i < rows.start[block + 1]; i++) {
            rows.eta[i] = rows.fixed[i] + along(i, u);
        }
        double value = rows.evaluate(block) - squares / 2;
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }

    /// A row of A times a vector.
    private double along(int row, double[] vector) {
        double sum = 0;
        for (int w = 0; w < wide; w++) {
            sum += a[row * wide + w] * vector[place(row, w)];
        }
        return sum;
    }

    private double reach(int block, double[] move) {
        double reach = 0;
        for (int i = rows.start[block]; i < rows.start[block + 1]; i++) {
            reach = Math.max(reach, Math.abs(along(i, move)));
        }
        return reach;
    }

    /// Aᵀ times a column.
    private double[] gather(int block, double[] column) {
        var sum = new double[modes[block].length];
        for (int i = rows.start[block]; i < rows.start[block + 1]; i++) {
            for (int w = 0; w < wide; w++) {
                sum[place(i, w)] += a[i * wide + w] * column[i];
            }
        }
        return sum;
    }

    /// H = AᵀWA + 1, decomposed.
    private boolean curve(int block, GlmmSkyline matrix) {
        matrix.identity();
        for (int i = rows.start[block]; i < rows.start[block + 1]; i++) {
            for (int v = 0; v < wide; v++) {
                double factor = rows.weight[i] * a[i * wide + v];
                int p = place(i, v);
                matrix.add(p, p, factor * a[i * wide + v]);
                for (int w = 0; w < v; w++) {
                    matrix.add(p, place(i, w), factor * a[i * wide + w]);
                }
            }
        }
        return matrix.decompose();
    }

    private void differentiate(int block, GlmmSkyline matrix, double[] scores, int at) {
        int from = rows.start[block];
        int to = rows.start[block + 1];
        double[] u = modes[block];
        // H⁻¹A, of which the leverages are made
        var spread = new double[(to - from) * wide];
        for (int i = from; i < to; i++) {
            double lever = 0;
            for (int v = 0; v < wide; v++) {
                double sum = 0;
                int p = place(i, v);
                for (int w = 0; w < wide; w++) {
                    sum += matrix.inverse(p, place(i, w)) * a[i * wide + w];
                }
                spread[(i - from) * wide + v] = sum;
                lever += sum * a[i * wide + v];
            }
            rows.pull[i] = lever * rows.third[i] / 2;
        }
        double[] v = gather(block, rows.pull);
        matrix.solve(v);
        for (int i = from; i < to; i++) {
            rows.pull[i] -= rows.residual[i] + rows.weight[i] * along(i, v);
        }
        rows.addPull(block, 1, scores, at);
        for (int w = 0; w < wide; w++) {
            int c = effectOf[w];
            int q = terms.get(termOf[w]).size();
            int entry = at + rows.columns + entry(termOf[w], c, c);
            for (int i = from; i < to; i++) {
                int p = place(i, w);
                double force =
                        rows.pull[i] * u[p]
                                + rows.residual[i] * v[p]
                                + rows.weight[i] * spread[(i - from) * wide + w];
                for (int r = c; r < q; r++) {
                    scores[entry + r - c] += force * z[i * wide + w - c + r];
                }
            }
        }
    }

    /// CΛ of a term: what makes effects of the columns as they were given of u.
    private double[][] lift(int term, int q) {
        var factor = new double[q][q];
        for (int c = 0; c < q; c++) {
            for (int r = c; r < q; r++) {
                factor[r][c] = theta[entry(term, r, c)];
            }
        }
        return PositiveDefinite.product(frames[term], factor);
    }

    @Override
    public GlmmModes modes() {
        var values = new double[terms.size()][];
        var deviations = new double[terms.size()][];
        for (int t = 0; t < terms.size(); t++) {
            int q = terms.get(t).size();
            double[][] lift = lift(t, q);
            int levels = terms.get(t).groups().count();
            values[t] = new double[levels * q];
            deviations[t] = new double[levels * q];
            for (int level = 0; level < levels; level++) {
                int block = places.block(t, level);
                int base = places.at(t, level);
                for (int r = 0; r < q; r++) {
                    double sum = 0;
                    double variance = 0;
                    for (int c = 0; c < q; c++) {
                        sum += lift[r][c] * modes[block][base + c];
                        for (int d = 0; d < q; d++) {
                            variance +=
                                    lift[r][c]
                                            * lift[r][d]
                                            * matrices[block].inverse(base + c, base + d);
                        }
                    }
                    values[t][level * q + r] = sum;
                    deviations[t][level * q + r] = Math.sqrt(Math.max(0, variance));
                }
            }
        }
        return new GlmmModes(values, deviations);
    }
}
