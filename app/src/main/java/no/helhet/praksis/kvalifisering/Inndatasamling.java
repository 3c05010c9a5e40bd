package no.helhet.praksis.kvalifisering;

import no.helhet.praksis.person.Personer;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads what many programmes are calculated from: one statement for each kind, however many.
@Component
class Inndatasamling {
    private final Personer personer;
    private final OppholdRepository opphold;
    private final UkeplanRepository planer;
    private final ProgramdagRepository dager;
    private final ArrangordagRepository arrangordager;
    private final ProgramgrunnlagRepository grunnlag;

    Inndatasamling(
            Personer personer,
            OppholdRepository opphold,
            UkeplanRepository planer,
            ProgramdagRepository dager,
            ArrangordagRepository arrangordager,
            ProgramgrunnlagRepository grunnlag) {
        this.personer = personer;
        this.opphold = opphold;
        this.planer = planer;
        this.dager = dager;
        this.arrangordager = arrangordager;
        this.grunnlag = grunnlag;
    }

    /// @param programmer all in one municipality
    /// @param from the days of attendance that are needed
    Map<UUID, Inndata> read(List<Program> programmer, LocalDate from, LocalDate to) {
        if (programmer.isEmpty()) {
            return Map.of();
        }
        var k = programmer.getFirst().id().kommunenr();
        var ids = programmer.stream().map(p -> p.id().id()).toArray(UUID[]::new);
        var people = personer.findAll(programmer.stream().map(Program::personId).toList());
        var away = by(opphold.findAll(k, ids), Programopphold::programId);
        var plans = by(planer.findAll(k, ids), Ukeplan::programId);
        var days = by(dager.findAll(k, ids, from, to), Programdag::programId);
        var provided = by(arrangordager.findAll(k, ids, from, to), Arrangordag::programId);
        var children = by(grunnlag.findBarn(k, ids), Programbarn::programId);
        var benefits = by(grunnlag.findYtelser(k, ids), Programytelse::programId);
        var result = new HashMap<UUID, Inndata>();
        for (var p : programmer) {
            var id = p.id().id();
            var person = people.get(p.personId().id());
            var account = person == null ? null : person.kontonummer();
            result.put(
                    id,
                    new Inndata(
                            p,
                            person == null ? null : person.fodselsdato(),
                            account == null ? null : account.verdi(),
                            away.getOrDefault(id, List.of()),
                            plans.getOrDefault(id, List.of()),
                            days.getOrDefault(id, List.of()).stream()
                                    .collect(
                                            Collectors.toMap(
                                                    Programdag::dato, Function.identity())),
                            provided.getOrDefault(id, List.of()).stream()
                                    .collect(Collectors.groupingBy(Arrangordag::dato)),
                            children.getOrDefault(id, List.of()),
                            benefits.getOrDefault(id, List.of())));
        }
        return result;
    }

    Inndata read(Program program, LocalDate from, LocalDate to) {
        return read(List.of(program), from, to).get(program.id().id());
    }

    private static <T> Map<UUID, List<T>> by(List<T> rows, Function<T, UUID> program) {
        return rows.stream().collect(Collectors.groupingBy(program));
    }
}
