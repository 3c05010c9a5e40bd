package no.helhet.statistics.area;

/// Means over mixtures of two populations' factors, with Das Gupta's weights: of the mixtures in
/// which a factor is held, those with s of the other k - 1 from the first weigh s! (k-1-s)! / k!.
final class Mixtures {
    private Mixtures() {}

    /// @param values by mixture: bit i says that factor i is the first's; 2 to the k of them
    /// @param held the factor that is held
    /// @param first whether at the first's value
    static double mean(double[] values, int k, int held, boolean first) {
        double sum = 0;
        for (int mixture = 0; mixture < values.length; mixture++) {
            boolean ofFirst = (mixture >> held & 1) == 1;
            if (ofFirst == first) {
                int others = Integer.bitCount(mixture) - (ofFirst ? 1 : 0);
                sum += weight(k, others) * values[mixture];
            }
        }
        return sum;
    }

    /// The mean over mixtures of the product of the other factors.
    ///
    /// @param first the first's values, one for each factor
    /// @param held the factor that is not multiplied
    static double others(double[] first, double[] second, int held) {
        int k = first.length;
        double sum = 0;
        for (int mixture = 0; mixture < 1 << k; mixture++) {
            if ((mixture >> held & 1) == 0) {
                double product = weight(k, Integer.bitCount(mixture));
                for (int i = 0; i < k; i++) {
                    if (i != held) {
                        product *= (mixture >> i & 1) == 1 ? first[i] : second[i];
                    }
                }
                sum += product;
            }
        }
        return sum;
    }

    /// s! (k-1-s)! / k!
    static double weight(int k, int s) {
        double weight = 1.0 / k;
        for (int i = 1; i <= s; i++) {
            weight *= (double) i / (k - i);
        }
        return weight;
    }
}
