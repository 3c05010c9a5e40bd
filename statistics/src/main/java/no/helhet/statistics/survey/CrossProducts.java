package no.helhet.statistics.survey;

import java.util.stream.IntStream;

/// Sums of products of every two columns. Deviations are multiplied in blocks that stay in the
/// cache; chunks of fixed size are summed in their order, so that the answer does not depend on
/// the number of threads.
final class CrossProducts {
    private static final int CHUNK = 8192;
    private static final int BLOCK = 256;

    private CrossProducts() {}

    /// @param columns of equal length, none missing
    /// @param centres what is taken off each column first
    /// @return by rows, symmetric
    static double[][] of(double[][] columns, double[] centres) {
        int items = columns.length;
        int chunks = (columns[0].length + CHUNK - 1) / CHUNK;
        var parts = new double[chunks][][];
        IntStream.range(0, chunks)
                .parallel()
                .forEach(c -> parts[c] = products(columns, centres, c * CHUNK));
        var sums = new double[items][items];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (double[][] part : parts) {
                    sum += part[j / 2][(i / 4) * 8 + (j % 2) * 4 + i % 4];
                }
                sums[i][j] = sum;
                sums[j][i] = sum;
            }
        }
        return sums;
    }

    /// In tiles of two columns by four: tile (a, b) has place
    /// [a][8 b ..].
    private static double[][] products(double[][] columns, double[] centres, int from) {
        int items = columns.length;
        int padded = (items + 3) / 4 * 4;
        int to = Math.min(from + CHUNK, columns[0].length);
        var sums = new double[padded / 2][padded * 2];
        var block = new double[padded][BLOCK];
        for (int start = from; start < to; start += BLOCK) {
            int length = Math.min(BLOCK, to - start);
            for (int j = 0; j < items; j++) {
                double[] target = block[j];
                double[] source = columns[j];
                double centre = centres[j];
                for (int r = 0; r < length; r++) {
                    target[r] = source[start + r] - centre;
                }
            }
            for (int a = 0; a < padded; a += 2) {
                for (int b = a / 4 * 4; b < padded; b += 4) {
                    tile(block, a, b, length, sums[a / 2], b * 2);
                }
            }
        }
        return sums;
    }

    private static void tile(double[][] block, int a, int b, int length, double[] to, int at) {
        double[] a0 = block[a];
        double[] a1 = block[a + 1];
        double[] b0 = block[b];
        double[] b1 = block[b + 1];
        double[] b2 = block[b + 2];
        double[] b3 = block[b + 3];
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double t0 = 0;
        double t1 = 0;
        double t2 = 0;
        double t3 = 0;
        for (int r = 0; r < length; r++) {
            double u = a0[r];
            double v = a1[r];
            s0 += u * b0[r];
            t0 += v * b0[r];
            s1 += u * b1[r];
            t1 += v * b1[r];
            s2 += u * b2[r];
            t2 += v * b2[r];
            s3 += u * b3[r];
            t3 += v * b3[r];
        }
        to[at] += s0;
        to[at + 1] += s1;
        to[at + 2] += s2;
        to[at + 3] += s3;
        to[at + 4] += t0;
        to[at + 5] += t1;
        to[at + 6] += t2;
        to[at + 7] += t3;
    }
}
