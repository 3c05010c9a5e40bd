package no.helhet.statistics.mixed;

/// The likelihood of blocks of groups with the random effects integrated out.
interface GlmmIntegral {
    /// Parameters of the random effects' covariance.
    int parameters();

    /// Called once before the blocks.
    ///
    /// @param parameters fixed coefficients, then those of the covariance
    void prepare(double[] parameters);

    /// The negative logarithm of a block's likelihood, without constants; its derivatives by all
    /// parameters are put into the scores from a place. Blocks may be asked at the same time.
    double block(int block, double[] parameters, double[] scores, int at);

    /// The random effects at the modes of the last parameters asked for.
    GlmmModes modes();
}
