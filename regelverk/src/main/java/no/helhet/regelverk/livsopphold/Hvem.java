package no.helhet.regelverk.livsopphold;

/// Whose income it is.
public sealed interface Hvem {
    /// The applicant.
    record Soker() implements Hvem {}

    /// The applicant's spouse or partner.
    record Partner() implements Hvem {}

    /// A child in the household.
    record Barnet(String barnId) implements Hvem {}
}
