package no.helhet.statistics.analysis;

/// A specification that can not be run: names the field and the remedy.
public final class BadSpecification extends RuntimeException {
    private final String field;

    /// @param field as in the specification, such as `columns.outcome`
    /// @param remedy what is wrong and what to write instead
    public BadSpecification(String field, String remedy) {
        super(field + ": " + remedy);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
