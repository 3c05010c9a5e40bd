package no.helhet.praksis.kvalifisering;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.web.Places;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.klage.Klagene;
import no.helhet.praksis.klage.MinKlage;
import no.helhet.praksis.klage.Programklager;
import no.helhet.praksis.partner.Partnere;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.vedtak.VedtakId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Makes the pages of programmes, for the office and for the resident.
@Service
@Transactional
class Programsider {
    private final ProgramRepository programmer;
    private final ProgramforslagRepository forslag;
    private final ProgramvedtakRepository vedtak;
    private final ManedRepository maneder;
    private final Inndatasamling inndata;
    private final Programvisning visning;
    private final Programbehandling behandling;
    private final Programspor spor;
    private final Programregler regler;
    private final Personer personer;
    private final Places places;
    private final Klagene klagene;
    private final Partnere partners;
    private final ProgramstansRepository stanser;

    Programsider(
            ProgramRepository programmer,
            ProgramforslagRepository forslag,
            ProgramvedtakRepository vedtak,
            ManedRepository maneder,
            Inndatasamling inndata,
            Programvisning visning,
            Programbehandling behandling,
            Programspor spor,
            Programregler regler,
            Personer personer,
            Places places,
            Klagene klagene,
            Partnere partners,
            ProgramstansRepository stanser) {
        this.programmer = programmer;
        this.forslag = forslag;
        this.vedtak = vedtak;
        this.maneder = maneder;
        this.inndata = inndata;
        this.visning = visning;
        this.behandling = behandling;
        this.spor = spor;
        this.regler = regler;
        this.personer = personer;
        this.places = places;
        this.klagene = klagene;
        this.partners = partners;
        this.stanser = stanser;
    }

    /// @param month the attendance shown, null for the one that is due
    ModelAndView show(
            ProgramId id,
            @Nullable YearMonth month,
            Map<String, String> felter,
            List<Programfeil> feil,
            HttpStatus status,
            Texts t) {
        var program = programmer.find(id).orElse(null);
        if (program == null || !spor.enter(program.personId(), "kvalifisering.program")) {
            return closed();
        }
        return new ModelAndView(
                "kvalifisering/program",
                Map.of(
                        "side", page(program, month, felter, said(feil, t), t),
                        "grunnlag",
                                places.fill("kvalifisering.grunnlag", program.personId().path())),
                status);
    }

    private Programside page(
            Program p,
            @Nullable YearMonth month,
            Map<String, String> felter,
            List<Problem> feil,
            Texts t) {
        var inn = inndata(p);
        var decisions = vedtak.findByProgram(p.id());
        var draft = forslag.findOpen(p.id()).orElse(null);
        return new Programside(
                p,
                personer.find(p.personId()).orElseThrow(),
                draft,
                decisions,
                stanser.findByProgram(p.id()),
                klager(p, decisions),
                inn.opphold(),
                plan(inn),
                CurrentUser.has(Rolle.VEILEDER)
                        ? partners.findActive(p.id().kommunenr())
                        : List.of(),
                p.isGranted() ? visning.month(inn, chosen(inn, month), t) : null,
                visning.benefit(maneder.findByProgram(p.id()), t),
                inn.barn(),
                inn.ytelser(),
                CurrentUser.has(Rolle.VEILEDER),
                draft != null && maySign(p, draft),
                felter.getOrDefault("nokkel", Ids.next().toString()),
                regler.today(),
                feil,
                felter);
    }

    private Programklager klager(Program p, List<Programvedtak> decisions) {
        return new Programklager(
                klagene.findBySak(KlageOverProgramvedtak.id(p.id())),
                decisions.isEmpty() || !CurrentUser.has(Rolle.VEILEDER)
                        ? null
                        : "/klage/mot/" + latest(p, decisions).path());
    }

    private VedtakId latest(Program p, List<Programvedtak> decisions) {
        var last = decisions.getLast();
        return stanser.findByProgram(p.id()).reversed().stream()
                .findFirst()
                .filter(s -> s.vedtatt().isAfter(last.vedtatt()))
                .map(s -> new VedtakId(p.id().kommunenr(), s.id()))
                .orElseGet(() -> KlageOverProgramvedtak.id(last));
    }

    private List<MittProgramvedtak> mine(Program p) {
        var decisions = vedtak.findByProgram(p.id());
        var all = new ArrayList<MittProgramvedtak>();
        for (var v : decisions) {
            all.add(
                    mine(
                            KlageOverProgramvedtak.id(v),
                            v.type().name(),
                            v.vedtatt(),
                            v.brev(),
                            decisions.stream().anyMatch(o -> v.id().equals(o.korrigerer()))));
        }
        for (var s : stanser.findByProgram(p.id())) {
            var id = new VedtakId(p.id().kommunenr(), s.id());
            all.add(mine(id, s.slag().name(), s.vedtatt(), s.brev(), s.isSetAside()));
        }
        all.sort(Comparator.comparing(MittProgramvedtak::vedtatt).reversed());
        return all;
    }

    private MittProgramvedtak mine(
            VedtakId id, String slag, Instant made, UUID letter, boolean replaced) {
        return new MittProgramvedtak(
                id,
                slag,
                made,
                letter,
                klagene.findFrist(made),
                replaced,
                klagene.findByVedtak(id).stream()
                        .map(k -> new MinKlage(k, klagene.findLetters(k)))
                        .toList());
    }

    private boolean maySign(Program p, Programforslag draft) {
        var me = CurrentUser.id();
        return draft.status() == Programforslag.Status.SENDT
                && !me.equals(draft.forberedtAv())
                && CurrentUser.has(Rolle.BESLUTTER)
                && behandling.findFullmakt(p, me).isPresent();
    }

    private Inndata inndata(Program p) {
        var fom = p.fom();
        var last = p.siste();
        return fom == null || last == null
                ? inndata.read(p, regler.today(), regler.today())
                : inndata.read(p, fom, last);
    }

    private @Nullable Ukeplan plan(Inndata inn) {
        var now = inn.planOn(regler.today());
        return now != null || inn.planer().isEmpty() ? now : inn.planer().getLast();
    }

    /// The month asked for, else the oldest that lacks something, else the latest.
    private YearMonth chosen(Inndata inn, @Nullable YearMonth month) {
        var choices = visning.choices(inn);
        if (month != null && choices.contains(month)) {
            return month;
        }
        return choices.reversed().stream()
                .filter(m -> !Programkalender.missing(inn, m, regler).isEmpty())
                .findFirst()
                .orElse(choices.getFirst());
    }

    /// The form that registers an application.
    ModelAndView form(PersonId id, Map<String, String> felter, List<Programfeil> feil, Texts t) {
        if (!spor.enter(id, "kvalifisering.ny")) {
            return closed();
        }
        return new ModelAndView(
                "kvalifisering/ny",
                Map.of(
                        "side",
                        new Soknadsside(
                                personer.find(id).orElseThrow(),
                                felter.getOrDefault("nokkel", Ids.next().toString()),
                                regler.today(),
                                said(feil, t),
                                felter)),
                feil.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// A resident's own latest programme, and the form where there is none.
    ModelAndView own(
            List<PersonId> own,
            @Nullable YearMonth month,
            Map<String, String> felter,
            List<Programfeil> feil,
            HttpStatus status,
            Texts t) {
        var latest = own.stream().flatMap(id -> programmer.findByPerson(id).stream()).findFirst();
        latest.ifPresent(p -> spor.enter(p.personId(), "kvalifisering.minside"));
        var side =
                new MinProgramside(
                        latest.map(p -> page(p, month, felter, said(feil, t), t)).orElse(null),
                        latest.map(this::mine).orElse(List.of()),
                        felter.getOrDefault("nokkel", Ids.next().toString()),
                        said(feil, t),
                        felter);
        return new ModelAndView("kvalifisering/min", Map.of("side", side), status);
    }

    /// A letter or the certificate, when it is the programme's and the reader may open it.
    Optional<Program> findWithFile(ProgramId id, UUID file) {
        return programmer
                .find(id)
                .filter(p -> spor.enter(p.personId(), "kvalifisering.brev"))
                .filter(
                        p ->
                                file.equals(p.bevis())
                                        || vedtak.findByProgram(id).stream()
                                                .anyMatch(v -> v.brev().equals(file))
                                        || stanser.findByProgram(id).stream()
                                                .anyMatch(s -> s.brev().equals(file)));
    }

    static List<Problem> said(List<Programfeil> feil, Texts t) {
        return feil.stream().map(f -> new Problem(f.felt(), f.tekst().apply(t))).toList();
    }

    /// Out of scope or closed to the reader: the same answer to both.
    static ModelAndView closed() {
        return new ModelAndView("kvalifisering/lukket", Map.of(), HttpStatus.FORBIDDEN);
    }
}
