package no.helhet.praksis.plan;

import java.time.LocalDate;

/// What we saw when we looked at the plan, and when we look again.
public record Planevaluering(LocalDate dag, String tekst, LocalDate neste, String navn) {
    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "Planevaluering[" + dag + "]";
    }
}
