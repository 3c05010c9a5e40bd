package no.helhet.laering.rapport;

import no.helhet.formats.kostra.Avvik.Severity;
import no.helhet.formats.kostra.Filkontroller;
import no.helhet.formats.kostra.Skjema;
import no.helhet.register.Arsregister;
import no.helhet.register.Personar;
import no.helhet.register.Programar;
import no.helhet.register.Statsrapportering;
import no.helhet.register.Statsrapportering.Identitet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

/// Makes the year's report to the state (KOSTRA 11F or 11CF) of a municipality from the register:
/// everybody's line, held against the receiver's controls, our own, and those across the lines and
/// the forms. Each one in it is identified, a few thousand at a time, and each time that is logged.
/// What is seen is the scope's: inside Oslo the office's districts.
@Service
@Transactional
public class Kostrarapport {
    private final Arsregister register;
    private final Statsrapportering identiteter;
    private final KostraLinje sosialhjelp;
    private final Programlinje kvalifisering;
    private final Rettinger rettinger;

    Kostrarapport(
            Arsregister register,
            Statsrapportering identiteter,
            KostraLinje sosialhjelp,
            Programlinje kvalifisering,
            Rettinger rettinger) {
        this.register = register;
        this.identiteter = identiteter;
        this.sosialhjelp = sosialhjelp;
        this.kvalifisering = kvalifisering;
        this.rettinger = rettinger;
    }

    /// @param year one with a layout ([Skjema#years])
    public Kommunerapport make(String kommunenr, Skjema skjema, int year) {
        var made =
                switch (skjema) {
                    case OKONOMISK_SOSIALHJELP -> recipients(kommunenr, year);
                    case KVALIFISERINGSSTONAD -> participants(kommunenr, year);
                };
        var other =
                switch (skjema) {
                    case OKONOMISK_SOSIALHJELP -> participants(kommunenr, year);
                    case KVALIFISERINGSSTONAD -> recipientsAmong(made, kommunenr, year);
                };
        return across(kommunenr, skjema, year, made, other);
    }

    private List<Rapportlinje> recipients(String kommunenr, int year) {
        return lines(
                Skjema.OKONOMISK_SOSIALHJELP,
                kommunenr,
                year,
                parts -> register.sosialhjelp(kommunenr, year, parts),
                Personar::pseudonym,
                this::line);
    }

    /// What form 11F has of those in form 11CF, which is all that the controls compare with.
    private List<Rapportlinje> recipientsAmong(
            List<Rapportlinje> participants, String kommunenr, int year) {
        var ids = participants.stream().map(Rapportlinje::pseudonym).toList();
        return lines(
                Skjema.OKONOMISK_SOSIALHJELP,
                kommunenr,
                year,
                parts -> register.sosialhjelp(kommunenr, year, ids, parts),
                Personar::pseudonym,
                this::line);
    }

    private List<Rapportlinje> participants(String kommunenr, int year) {
        return lines(
                Skjema.KVALIFISERINGSSTONAD,
                kommunenr,
                year,
                parts -> register.kvalifisering(kommunenr, year, parts),
                Programar::pseudonym,
                this::line);
    }

    /// What makes a line of a form of what the register has of a person.
    private interface LineMaker<T> {
        Rapportlinje make(
                T personar, @Nullable Identitet identitet, Map<UUID, Map<String, String>> rettet);
    }

    private <T> List<Rapportlinje> lines(
            Skjema skjema,
            String kommunenr,
            int year,
            Consumer<Consumer<List<T>>> source,
            Function<T, UUID> id,
            LineMaker<T> maker) {
        var corrected = rettinger.findAll(kommunenr, skjema, year);
        var end = LocalDate.of(year, 12, 31);
        var made = new Overlap<Rapportlinje>();
        source.accept(
                part -> {
                    var known = identiteter.findAll(kommunenr, part.stream().map(id).toList(), end);
                    made.add(
                            () ->
                                    part.stream()
                                            .map(
                                                    p ->
                                                            maker.make(
                                                                    p,
                                                                    known.get(id.apply(p)),
                                                                    corrected))
                                            .toList());
                });
        return made.finish();
    }

    /// One person's line, held against all but the controls across the lines.
    ///
    /// @return empty when the year's form is not about the person
    Optional<Rapportlinje> find(String kommunenr, Skjema skjema, UUID pseudonym, int year) {
        var known = identiteter.find(kommunenr, pseudonym, LocalDate.of(year, 12, 31)).orElse(null);
        var corrected = rettinger.findAll(kommunenr, skjema, year);
        return switch (skjema) {
            case OKONOMISK_SOSIALHJELP -> {
                var personar = register.findSosialhjelp(kommunenr, year, pseudonym);
                yield personar.maneder().isEmpty()
                        ? Optional.empty()
                        : Optional.of(line(personar, known, corrected));
            }
            case KVALIFISERINGSSTONAD ->
                    register.findKvalifisering(kommunenr, year, pseudonym)
                            .map(programar -> line(programar, known, corrected));
        };
    }

    private Rapportlinje line(
            Personar personar,
            @Nullable Identitet identitet,
            Map<UUID, Map<String, String>> corrected) {
        var sak = personar.sak();
        var where =
                new Linjeadresser(
                        Skjema.OKONOMISK_SOSIALHJELP,
                        personar.kommunenr(),
                        identitet == null ? null : identitet.personId(),
                        sak == null ? null : sak.id(),
                        null);
        var values =
                new Rettede(
                        corrected.getOrDefault(personar.pseudonym(), Map.of()),
                        sosialhjelp.ownValues(personar));
        var answer =
                identitet == null
                        ? new KostraSvar.UkjentPerson()
                        : sosialhjelp.line(personar, identitet, values);
        return line(personar.pseudonym(), 0, where, values, answer);
    }

    private Rapportlinje line(
            Programar programar,
            @Nullable Identitet identitet,
            Map<UUID, Map<String, String>> corrected) {
        var where =
                new Linjeadresser(
                        Skjema.KVALIFISERINGSSTONAD,
                        programar.kommunenr(),
                        identitet == null ? null : identitet.personId(),
                        null,
                        programar.programId());
        var values =
                new Rettede(
                        corrected.getOrDefault(programar.pseudonym(), Map.of()),
                        kvalifisering.ownValues(programar));
        var answer =
                identitet == null
                        ? new KostraSvar.UkjentPerson()
                        : kvalifisering.line(programar, identitet, values);
        return line(programar.pseudonym(), programar.programmer(), where, values, answer);
    }

    private static Rapportlinje line(
            UUID pseudonym,
            int programmer,
            Linjeadresser where,
            Rettede values,
            KostraSvar answer) {
        var found = new ArrayList<Kostrafunn>();
        String text = null;
        switch (answer) {
            case KostraSvar.Linje(var line, var avvik) -> {
                text = line;
                avvik.forEach(a -> found.add(Kostrafunn.of(a, where)));
            }
            case KostraSvar.Mangler(var mangler) ->
                    mangler.forEach(
                            m -> found.add(error(Kostrafunn.MANGLER, m.felt(), "a value", where)));
            case KostraSvar.ForLangt(var felt, var tegn) ->
                    found.add(
                            error(
                                    Kostrafunn.FOR_LANGT,
                                    felt,
                                    "at most " + tegn + " characters",
                                    where));
            case KostraSvar.UkjentPerson _ ->
                    found.add(
                            error(
                                    Kostrafunn.UKJENT,
                                    "PERSON_FODSELSNR",
                                    "a person in the office's area",
                                    where));
            case KostraSvar.UkjentAr(var year, var known) ->
                    throw new IllegalArgumentException(year + " has no layout: " + known);
            case KostraSvar.IkkeMottaker _ ->
                    throw new IllegalStateException("Read as one of the year's, and is none");
        }
        values.overridden()
                .forEach(
                        felt ->
                                found.add(
                                        Kostrafunn.of(
                                                Kostrafunn.RETTET,
                                                Severity.WARNING,
                                                felt,
                                                "the register's own value, or the correction"
                                                        + " taken back",
                                                where)));
        return new Rapportlinje(
                pseudonym,
                where,
                values.find("PERSON_JOURNALNR").orElse(""),
                text,
                programmer,
                values.count(),
                values.egne(),
                found);
    }

    private static Kostrafunn error(
            String kontroll, String felt, String forventet, Linjeadresser where) {
        return Kostrafunn.of(kontroll, Severity.ERROR, felt, "expected " + forventet, where);
    }

    /// Adds what the controls across the lines find.
    ///
    /// @param other the lines of the other form
    private static Kommunerapport across(
            String kommunenr,
            Skjema skjema,
            int year,
            List<Rapportlinje> made,
            List<Rapportlinje> other) {
        var file = new Filkontroller(year);
        boolean first = skjema == Skjema.OKONOMISK_SOSIALHJELP;
        each(first ? made : other, (line, i) -> file.addSosialhjelp(i, line));
        each(first ? other : made, (line, i) -> file.addKvalifisering(i, line));
        var found = first ? file.checkSosialhjelp(true) : file.checkKvalifisering(true);
        found.forEach(f -> add(f, made));
        return new Kommunerapport(kommunenr, skjema, year, made);
    }

    private static void each(List<Rapportlinje> lines, ObjIntConsumer<String> add) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).linje() instanceof String line) {
                add.accept(line, i);
            }
        }
    }

    private static void add(Filkontroller.Funn found, List<Rapportlinje> lines) {
        var line = lines.get(found.nummer());
        var all = new ArrayList<>(line.funn());
        all.add(Kostrafunn.of(found.avvik(), line.adresser()));
        lines.set(
                found.nummer(),
                new Rapportlinje(
                        line.pseudonym(),
                        line.adresser(),
                        line.journalnr(),
                        line.linje(),
                        line.programmer(),
                        line.rettet(),
                        line.egne(),
                        all));
    }
}
