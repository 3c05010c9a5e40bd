package no.helhet.praksis.soknad;

/// Port: asked before a link between a message and a person is undone. Whoever knows of decisions
/// answers; while nobody does, a link can be undone.
@FunctionalInterface
public interface Vedtakssperre {
    /// Whether a decision has been made on the application.
    boolean hasDecision(SoknadId id);
}
