package no.helhet.praksis.kvalifisering;

import no.helhet.praksis.person.Person;
import no.helhet.regelverk.kvalifisering.Programforlop;
import no.helhet.regelverk.kvalifisering.Programkontroll;
import no.helhet.regelverk.kvalifisering.Regelsvar;
import no.helhet.regelverk.porter.Utfall;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Holds what is prepared against the law: §§ 29 to 32 and the dates of the person's other
/// programmes.
@Component
class Programproving {
    private final Programregler regler;
    private final ProgramRepository programmer;
    private final ProgramvedtakRepository vedtak;
    private final OppholdRepository opphold;

    Programproving(
            Programregler regler,
            ProgramRepository programmer,
            ProgramvedtakRepository vedtak,
            OppholdRepository opphold) {
        this.regler = regler;
        this.programmer = programmer;
        this.vedtak = vedtak;
        this.opphold = opphold;
    }

    /// @param feil what stands in the way, empty when it may be decided
    /// @param regler what the rules on its dates answered, for the trace
    record Provet(List<Programfeil> feil, List<Regelsvar> regler) {}

    Provet check(Program program, Person person, Programinnhold i) {
        var faults = new ArrayList<Programfeil>();
        if (i.begrunnelse().isBlank()) {
            faults.add(Programfeil.of("begrunnelse", "kvalifisering.feil.begrunnelse"));
        }
        if (i.type() == Programinnhold.Type.AVSLATT) {
            conditionsOf(i, false, faults);
            return new Provet(faults, List.of());
        }
        if (i.type() == Programinnhold.Type.INNVILGET) {
            conditionsOf(i, true, faults);
        }
        var fom = i.fom();
        var tom = i.tom();
        if (fom == null) {
            faults.add(Programfeil.of("fom", "kvalifisering.feil.fom"));
        }
        if (tom == null || fom != null && tom.isBefore(fom)) {
            faults.add(Programfeil.of("tom", "kvalifisering.feil.tom"));
        }
        if (fom == null || tom == null || tom.isBefore(fom)) {
            return new Provet(faults, List.of());
        }
        ages(person, fom, tom, faults);
        neighbours(program, i, fom, faults);
        var answers = Programkontroll.check(course(program, i, fom, tom), regler.parametre());
        for (var answer : answers) {
            switch (answer.utfall()) {
                case Utfall.IkkeOppfylt u ->
                        faults.add(regler.fault(field(answer.regel()), u.begrunnelse()));
                case Utfall.ManglerOpplysning u ->
                        faults.add(regler.fault(field(answer.regel()), u.hva()));
                default -> {}
            }
        }
        return new Provet(faults, answers);
    }

    private static String field(String rule) {
        return switch (rule) {
            case "kvp.program.start" -> "fom";
            case "kvp.program.lengde" -> "sarligeGrunner";
            default -> "tom";
        };
    }

    private static void conditionsOf(Programinnhold i, boolean granted, List<Programfeil> faults) {
        for (var v : Programvilkar.values()) {
            var svar = i.svar(v);
            if (svar.oppfylt() == null || svar.begrunnelse().isBlank()) {
                faults.add(Programfeil.of("vilkar-" + v, "kvalifisering.feil.vilkar"));
            } else if (granted && !svar.oppfylt()) {
                faults.add(Programfeil.of("vilkar-" + v, "kvalifisering.feil.vilkar-nei"));
            }
        }
    }

    private void ages(Person person, LocalDate fom, LocalDate tom, List<Programfeil> faults) {
        var fodt = person.fodselsdato();
        var tooOld = regler.tooOldFrom(fodt, tom);
        if (fodt == null || tooOld == null) {
            faults.add(Programfeil.of("fom", "kvalifisering.feil.fodt"));
            return;
        }
        if (fodt.plusYears(regler.value("kvp-nedre-alder", fom)).isAfter(fom)) {
            faults.add(Programfeil.of("fom", "kvalifisering.feil.ung"));
        }
        if (!tom.isBefore(tooOld)) {
            faults.add(
                    new Programfeil(
                            "tom",
                            t ->
                                    t.get(
                                            "kvalifisering.feil.gammel",
                                            t.dateWithYear(tooOld.minusDays(1)))));
        }
    }

    /// An extension goes on where the decisions end; no day lies in two programmes.
    private void neighbours(
            Program program, Programinnhold i, LocalDate fom, List<Programfeil> faults) {
        var end = lastDecided(program);
        if (i.type() == Programinnhold.Type.FORLENGET
                && (end == null || !fom.equals(end.plusDays(1)))) {
            faults.add(Programfeil.of("fom", "kvalifisering.feil.forlenget"));
        }
        programmer.findByPerson(program.personId()).stream()
                .filter(p -> !p.id().equals(program.id()))
                .map(Program::siste)
                .filter(last -> last != null && !last.isBefore(fom))
                .findFirst()
                .ifPresent(
                        last ->
                                faults.add(
                                        new Programfeil(
                                                "fom",
                                                t ->
                                                        t.get(
                                                                "kvalifisering.feil.overlapp",
                                                                t.dateWithYear(last)))));
    }

    /// What is made anew, or has been, is not counted beside what stands in its place.
    private boolean stands(Programvedtak v, Program program) {
        return !v.id().equals(program.omgjores())
                && vedtak.findByProgram(program.id()).stream()
                        .noneMatch(o -> v.id().equals(o.korrigerer()));
    }

    /// The last day of what is decided, save what is made anew.
    private @Nullable LocalDate lastDecided(Program program) {
        var anew = program.omgjores();
        if (anew == null) {
            return program.tom();
        }
        var replaced = vedtak.find(program.id().kommunenr(), anew).orElseThrow().fom();
        return replaced == null ? program.tom() : replaced.minusDays(1);
    }

    private Programforlop course(Program program, Programinnhold i, LocalDate fom, LocalDate tom) {
        var made =
                vedtak.findByProgram(program.id()).stream()
                        .filter(v -> stands(v, program))
                        .flatMap(
                                v ->
                                        v.fom() == null || v.tom() == null
                                                ? Stream.empty()
                                                : Stream.of(
                                                        new Programforlop.Programvedtak(
                                                                v.fom(), v.tom())));
        return new Programforlop(
                program.sokt(),
                Stream.concat(made, Stream.of(new Programforlop.Programvedtak(fom, tom))).toList(),
                opphold.findByProgram(program.id()).stream().map(Programopphold::forRules).toList(),
                i.sarligeGrunner(),
                regler.today());
    }
}
