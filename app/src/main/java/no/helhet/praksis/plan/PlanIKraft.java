package no.helhet.praksis.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The plan that runs, with what is in force of it: the version the person approved last.
///
/// @param mal in the order of the plan; empty before anything is approved
/// @param steg in the order of the plan
public record PlanIKraft(PlanId id, List<Maltekst> mal, List<Plansteg> steg) {
    /// A goal in the person's words.
    ///
    /// @param nr 1 is the first
    public record Maltekst(UUID id, int nr, String ord) {
        /// Names the goal only: this may reach a log.
        @Override
        public String toString() {
            return "Maltekst[" + id + "]";
        }
    }

    /// Empty for a goal that is not in the plan any more.
    public Optional<Maltekst> find(UUID mal) {
        return this.mal.stream().filter(m -> m.id().equals(mal)).findFirst();
    }

    /// Where a goal or a step stands on the worker's page.
    public String href(UUID del) {
        return "/planer/" + id.path() + "#del-" + del;
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "PlanIKraft[" + id + "]";
    }
}
