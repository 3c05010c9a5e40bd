package no.helhet.praksis.kvalifisering;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.TextCatalog;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.partner.Partner;
import no.helhet.praksis.partner.Partnere;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.SharedNames;
import no.helhet.praksis.samtykke.Delt;
import no.helhet.praksis.samtykke.Partnerinnsyn;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A provider registers who met at its activities, while the person's consent covers it. The rows
/// are held against the same rule (`samtykke.in_force`) as they are read and written.
@Service
@Transactional
class Arrangoroppmote {
    private final ArrangorinnsynRepository innsyn;
    private final ArrangordagRepository dager;
    private final Partnere partners;
    private final Partnerinnsyn readings;
    private final SharedNames names;
    private final EventLog events;
    private final Audit audit;
    private final Programregler regler;
    private final Texts words;

    Arrangoroppmote(
            ArrangorinnsynRepository innsyn,
            ArrangordagRepository dager,
            Partnere partners,
            Partnerinnsyn readings,
            SharedNames names,
            EventLog kvalifiseringEvents,
            Audit audit,
            Programregler regler,
            TextCatalog texts) {
        this.innsyn = innsyn;
        this.dager = dager;
        this.partners = partners;
        this.readings = readings;
        this.names = names;
        this.events = kvalifiseringEvents;
        this.audit = audit;
        this.regler = regler;
        this.words = texts.in(Language.NB);
    }

    /// The days of this month and those of the one before that are still open. The page that shows
    /// them has written down that they are read.
    Optional<Arrangorside> find(PersonId person) {
        return find(person, Map.of(), List.of());
    }

    Optional<Arrangorside> find(PersonId person, Map<String, String> felter, List<Problem> feil) {
        var today = regler.today();
        var from = today.withDayOfMonth(1).minusMonths(1);
        var partner = partners.findOwn().orElse(null);
        var program = read(person, from, today).orElse(null);
        if (partner == null || program == null) {
            return Optional.empty();
        }
        audit.read("kvalifisering.partner", Programspor.FORMAL, List.of(person), null);
        var name = names.find(List.of(person)).getOrDefault(person.id(), "");
        return Optional.of(
                new Arrangorside(
                        person.path(),
                        name,
                        partner.navn(),
                        days(program, from, today),
                        feil,
                        felter));
    }

    private Optional<Arrangorprogram> read(PersonId person, LocalDate from, LocalDate to) {
        return innsyn.find(person, regler.value("kvp-ovre-alder", regler.today()), from, to);
    }

    private List<Arrangorside.Dag> days(Arrangorprogram program, LocalDate from, LocalDate today) {
        var rows = rows(program, from, today);
        return Programkalender.weekdays(from, today).reversed().stream()
                .filter(d -> isMeeting(program, d))
                .map(
                        d -> {
                            var closed = program.stengt().get(d);
                            return new Arrangorside.Dag(
                                    d,
                                    program.planOn(d).on(d.getDayOfWeek().getValue()),
                                    rows.get(d),
                                    closed == null ? null : closed.name());
                        })
                .filter(d -> d.stengt() == null || d.dato().getMonth() == today.getMonth())
                .toList();
    }

    private static boolean isMeeting(Arrangorprogram program, LocalDate day) {
        return Programkalender.type(program, day, program.siste())
                == Programkalender.Dagtype.MOTEDAG;
    }

    private Map<LocalDate, Arrangordag> rows(
            Arrangorprogram program, LocalDate from, LocalDate to) {
        var ids = new UUID[] {program.id()};
        return dager.findAll(program.personId().kommunenr(), ids, from, to).stream()
                .collect(Collectors.toMap(Arrangordag::dato, Function.identity()));
    }

    /// What is sent twice is saved once: a day that stands as it was sent is left alone.
    Arrangorsvar register(PersonId person, List<Arrangorskjema.Dag> sent) {
        var today = regler.today();
        var from = sent.stream().map(Arrangorskjema.Dag::dato).min(LocalDate::compareTo);
        var to = sent.stream().map(Arrangorskjema.Dag::dato).max(LocalDate::compareTo);
        var partner = partners.findOwn().orElse(null);
        var seen = read(person, today, today).orElse(null);
        if (partner == null || seen == null || !innsyn.hold(seen)) {
            return new Arrangorsvar.Lukket();
        }
        if (from.isEmpty() || to.isEmpty()) {
            return new Arrangorsvar.Mangler(
                    List.of(Programfeil.of("dager", "kvalifisering.feil.dag.ingen")));
        }
        // Read anew: held, nothing of it changes any longer.
        var program = read(person, from.get(), Programkalender.earlier(to.get(), today));
        return program.map(p -> save(p, partner, sent, from.get(), to.get()))
                .orElseGet(Arrangorsvar.Lukket::new);
    }

    private Arrangorsvar save(
            Arrangorprogram program,
            Partner partner,
            List<Arrangorskjema.Dag> sent,
            LocalDate from,
            LocalDate to) {
        var before = rows(program, from, to);
        var actor = Programregler.actor();
        var faults = new ArrayList<Programfeil>();
        var news = new ArrayList<Arrangordag>();
        for (var day : sent) {
            var planned = program.minutesOn(day.dato());
            var absent = day.borte() == null ? planned : day.borte();
            var old = before.get(day.dato());
            if (old != null && old.borte() == absent && old.planlagt() == planned) {
                continue;
            }
            var fault = fault(program, day, planned, absent, old);
            if (fault != null) {
                faults.add(fault);
            } else {
                news.add(
                        new Arrangordag(
                                program.id(),
                                day.dato(),
                                partner.id().id(),
                                partner.navn(),
                                planned,
                                absent,
                                actor.id(),
                                actor.navn(),
                                null,
                                1));
            }
        }
        if (!faults.isEmpty()) {
            return new Arrangorsvar.Mangler(faults);
        }
        news.forEach(d -> dager.save(program, d, regler.now()));
        if (!news.isEmpty()) {
            write(program, partner, news);
        }
        return new Arrangorsvar.Gjort(news.size());
    }

    private void write(Arrangorprogram program, Partner partner, List<Arrangordag> news) {
        var person = program.personId();
        events.append(
                person.kommunenr(),
                person.id(),
                null,
                "OPPMOTE_AV_ARRANGOR",
                Map.of(
                        "program",
                        program.id(),
                        "partner",
                        partner.id().id(),
                        "dager",
                        news.stream().map(d -> d.dato().toString()).toList()));
        audit.write("kvalifisering.OPPMOTE_AV_ARRANGOR", Programspor.FORMAL, List.of(person), null);
        readings.tellWritten(
                person,
                new Delt(OppmoteDelbar.KEY, words.get("kvalifisering.del.skrev", news.size())));
    }

    private @Nullable Programfeil fault(
            Arrangorprogram program,
            Arrangorskjema.Dag day,
            int planned,
            int absent,
            @Nullable Arrangordag old) {
        var field = "dag-" + day.dato();
        var wrongDay =
                Programkalender.fault(program, program.siste(), day.dato(), true, regler.today());
        if (wrongDay != null) {
            return wrongDay;
        }
        var closed = program.stengt().get(day.dato());
        if (closed != null) {
            return new Programfeil(
                    field,
                    t ->
                            t.get(
                                    "kvalifisering.arrangor.stengt." + closed,
                                    t.dateWithYear(day.dato())));
        }
        if (absent < 0 || absent > planned) {
            return new Programfeil(
                    field,
                    t ->
                            t.get(
                                    "kvalifisering.arrangor.timer",
                                    t.dateWithYear(day.dato()),
                                    Programtid.hours(planned, t)));
        }
        if (old != null && old.versjon() != day.versjon()) {
            return new Programfeil(
                    field,
                    t ->
                            t.get(
                                    "kvalifisering.arrangor.endret",
                                    t.dateWithYear(day.dato()),
                                    old.registrertNavn(),
                                    Programtid.hours(old.borte(), t)));
        }
        return null;
    }
}
