package no.helhet.laering.apnetall;

/// What came of publishing.
sealed interface Publiseringssvar {
    record Publisert(Utgave utgave) implements Publiseringssvar {}

    /// The figures are those of the latest release.
    record Uendret(Utgave utgave) implements Publiseringssvar {}

    /// The latest release of the same months says something else: why must be written.
    record ManglerGrunn() implements Publiseringssvar {}

    /// No month of the year has ended, or nothing is known of it.
    record IngenTall() implements Publiseringssvar {}

    /// The office does not serve the whole municipality.
    record IkkeHele() implements Publiseringssvar {}

    /// Somebody else published at the same moment.
    record Samtidig() implements Publiseringssvar {}
}
