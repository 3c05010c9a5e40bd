package no.helhet.formats.jsonstat;

/// What reading a document gave: the dataset, or why there is none.
public sealed interface JsonStatResult {
    record Read(Dataset dataset) implements JsonStatResult {}

    record Refused(Refusal refusal) implements JsonStatResult {}
}
