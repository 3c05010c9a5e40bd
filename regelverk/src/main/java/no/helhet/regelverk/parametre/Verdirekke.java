package no.helhet.regelverk.parametre;

import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Oppslag.Ukjent;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// The rows of one parameter as ready-made answers: a look-up makes no new objects when it finds.
final class Verdirekke {
    private final Parameter parameter;
    private final List<Funnet> answers;

    Verdirekke(Parameter parameter, @Nullable String kommunenr) {
        this.parameter = parameter;
        this.answers =
                parameter.rows().stream()
                        .map(
                                row ->
                                        new Funnet(
                                                parameter.id(),
                                                kommunenr,
                                                row.value(),
                                                parameter.unit(),
                                                row.source(),
                                                row.certainty(),
                                                parameter.hjemmel(),
                                                row.from(),
                                                row.to()))
                        .toList();
    }

    Parameter parameter() {
        return parameter;
    }

    Oppslag find(LocalDate date) {
        // From the newest: most questions are about this year.
        for (int i = answers.size() - 1; i >= 0; i--) {
            Funnet answer = answers.get(i);
            if (!date.isBefore(answer.from())) {
                LocalDate to = answer.to();
                return to == null || !date.isAfter(to) ? answer : new Ukjent(parameter.id(), date);
            }
        }
        return new Ukjent(parameter.id(), date);
    }
}
