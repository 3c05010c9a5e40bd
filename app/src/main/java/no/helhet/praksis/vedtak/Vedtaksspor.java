package no.helhet.praksis.vedtak;

import no.helhet.regelverk.livsopphold.Manedsregnskap;
import no.helhet.regelverk.livsopphold.Spor;
import no.helhet.regelverk.stonadsform.Avdragsplan;
import no.helhet.regelverk.stonadsform.Avdragsspor;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

/// A signed decision's trace as it was stored. Nothing in it is worked out again, so a later change
/// of rules or rates never changes what an old decision shows.
///
/// @param maneder the months that were calculated
/// @param laneplan the instalments of a loan, or null
/// @param overfort the decision came from another system, which keeps the calculation
public record Vedtaksspor(
        List<Manedsregnskap> maneder, Avdragsplan.@Nullable Beregnet laneplan, boolean overfort) {
    public Vedtaksspor {
        maneder = List.copyOf(maneder);
    }

    /// The version of the rules that made it; empty when nothing was calculated.
    public String regelversjon() {
        return maneder.isEmpty() ? "" : maneder.getFirst().regelversjon();
    }

    /// Reads the stored JSON.
    @Component("vedtaksporLeser")
    public static final class Leser {
        private final JsonMapper json;

        Leser(JsonMapper json) {
            this.json = json;
        }

        public Vedtaksspor read(Vedtak vedtak) {
            var stored = json.readValue(vedtak.spor(), Map.class);
            return new Vedtaksspor(
                    months(stored.get("maneder")),
                    stored.get("laneplan") instanceof Map<?, ?> plan
                            ? Avdragsspor.read(plan)
                            : null,
                    Boolean.TRUE.equals(stored.get("migrert")));
        }

        private static List<Manedsregnskap> months(Object stored) {
            return stored instanceof List<?> months
                    ? months.stream().flatMap(m -> Spor.read((Map<?, ?>) m).stream()).toList()
                    : List.of();
        }
    }
}
