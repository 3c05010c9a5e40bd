package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.web.Problem;
import no.helhet.praksis.ansvarsgruppe.Innkalling.Svar;
import no.helhet.praksis.ansvarsgruppe.Samarbeidsmote.Status;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Calls meetings, moves and cancels them, and takes the members' answers and what they want to
/// talk about.
@Service
@Transactional
class Samarbeidsmoter {
    private static final int LONGEST = 500;
    private final GruppeRepository grupper;
    private final SamarbeidsmoteRepository moter;
    private final Motevarsler varsler;
    private final Gruppespor spor;
    private final Grupperegler regler;

    Samarbeidsmoter(
            GruppeRepository grupper,
            SamarbeidsmoteRepository moter,
            Motevarsler varsler,
            Gruppespor spor,
            Grupperegler regler) {
        this.grupper = grupper;
        this.moter = moter;
        this.varsler = varsler;
        this.spor = spor;
        this.regler = regler;
    }

    /// All who are in the group now are asked to come.
    Gruppesvar<Samarbeidsmote> call(AnsvarsgruppeId id, Gruppeskjema skjema) {
        var gruppe = grupper.find(id).orElse(null);
        if (gruppe == null || !gruppe.isOpen() || !spor.mayWrite(gruppe.personId())) {
            return new Gruppesvar.Lukket<>();
        }
        var when = new Motetid(skjema, regler);
        var wrong = check(when, skjema);
        if (!wrong.isEmpty()) {
            return new Gruppesvar.Mangler<>(wrong);
        }
        var actor = Gruppespor.actor();
        var m =
                new Samarbeidsmote(
                        new SamarbeidsmoteId(id.kommunenr(), skjema.nokkel()),
                        id,
                        gruppe.personId(),
                        gruppe.enhetsnr(),
                        when.start(),
                        when.slutt(),
                        skjema.felt("sted"),
                        skjema.felt("lenke"),
                        Status.INNKALT,
                        "",
                        0,
                        actor.navn(),
                        regler.now(),
                        0);
        if (moter.insert(m, actor)) {
            for (var medlem : grupper.findMedlemmer(id)) {
                if (medlem.isIn() && moter.insert(m, medlem.id())) {
                    varsler.invite(m, medlem);
                }
            }
            trace(m, "SAMARBEIDSMOTE_INNKALT");
        }
        return done(m.id());
    }

    private List<Problem> check(Motetid when, Gruppeskjema skjema) {
        var wrong = new ArrayList<>(when.problems());
        var sted = skjema.felt("sted");
        var lenke = skjema.felt("lenke");
        if (sted.isEmpty() && lenke.isEmpty() || sted.length() > LONGEST) {
            wrong.add(new Problem("sted", "ansvarsgruppe.feil.sted"));
        }
        if (!lenke.isEmpty() && !isLink(lenke)) {
            wrong.add(new Problem("lenke", "ansvarsgruppe.feil.lenke"));
        }
        return wrong;
    }

    private static boolean isLink(String text) {
        try {
            return text.length() <= LONGEST
                    && "https".equals(URI.create(text).getScheme())
                    && URI.create(text).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// To another time or place. Who had answered is asked again.
    ///
    /// @param version of the meeting that was read
    Gruppesvar<Samarbeidsmote> move(SamarbeidsmoteId id, int version, Gruppeskjema skjema) {
        var m = held(id);
        if (m == null) {
            return new Gruppesvar.Lukket<>();
        }
        if (m.version() != version || !m.isComing(regler.now())) {
            return new Gruppesvar.Endret<>(m);
        }
        var when = new Motetid(skjema, regler);
        var wrong = check(when, skjema);
        if (skjema.felt("grunn").isEmpty() || skjema.felt("grunn").length() > LONGEST) {
            wrong.add(new Problem("grunn", "ansvarsgruppe.feil.grunn"));
        }
        if (!wrong.isEmpty()) {
            return new Gruppesvar.Mangler<>(wrong);
        }
        var timeMoved = !when.start().equals(m.start()) || !when.slutt().equals(m.slutt());
        var moved =
                changed(
                        m,
                        when,
                        skjema.felt("sted"),
                        skjema.felt("lenke"),
                        Status.INNKALT,
                        skjema.felt("grunn"));
        if (timeMoved) {
            moter.clearAnswers(id);
        }
        invited(id).forEach(medlem -> varsler.tellMoved(moved, medlem));
        trace(moved, "SAMARBEIDSMOTE_FLYTTET");
        return done(id);
    }

    /// @param version of the meeting that was read
    Gruppesvar<Samarbeidsmote> cancel(SamarbeidsmoteId id, int version, String grunn) {
        var m = held(id);
        if (m == null) {
            return new Gruppesvar.Lukket<>();
        }
        if (m.isCancelled()) {
            return new Gruppesvar.Gjort<>(m);
        }
        if (m.version() != version || !m.isComing(regler.now())) {
            return new Gruppesvar.Endret<>(m);
        }
        if (grunn.isBlank() || grunn.length() > LONGEST) {
            return Gruppesvar.Mangler.of("avlysgrunn", "ansvarsgruppe.feil.grunn");
        }
        var cancelled =
                changed(m, new Motetid(m), m.sted(), m.lenke(), Status.AVLYST, grunn.strip());
        invited(id).forEach(medlem -> varsler.tellCancelled(cancelled, medlem));
        trace(cancelled, "SAMARBEIDSMOTE_AVLYST");
        return done(id);
    }

    private Samarbeidsmote changed(
            Samarbeidsmote m,
            Motetid when,
            String sted,
            String lenke,
            Status status,
            String grunn) {
        moter.update(
                new Samarbeidsmote(
                        m.id(),
                        m.gruppeId(),
                        m.personId(),
                        m.enhetsnr(),
                        when.start(),
                        when.slutt(),
                        sted,
                        lenke,
                        status,
                        grunn,
                        m.sekvens(),
                        m.innkaltNavn(),
                        regler.now(),
                        m.version()));
        return moter.find(m.id()).orElseThrow();
    }

    private List<Gruppemedlem> invited(SamarbeidsmoteId id) {
        return moter.findInnkallinger(id).stream()
                .map(Innkalling::medlem)
                .filter(Gruppemedlem::isIn)
                .toList();
    }

    /// Whether a member comes. A worker may answer for anyone, who has told by telephone; the
    /// person for themselves.
    Gruppesvar<Samarbeidsmote> answer(
            SamarbeidsmoteId id, MedlemId medlem, @Nullable Svar svar, String beskjed) {
        var m = moter.find(id).orElse(null);
        var hvem = grupper.findMedlem(medlem).orElse(null);
        if (m == null
                || hvem == null
                || !hvem.gruppeId().equals(m.gruppeId())
                || !spor.mayAnswerFor(hvem)) {
            return new Gruppesvar.Lukket<>();
        }
        if (!m.isComing(regler.now())) {
            return new Gruppesvar.Endret<>(m);
        }
        if (!hvem.isIn()) {
            return Gruppesvar.Mangler.of("svar", "ansvarsgruppe.feil.ute");
        }
        if (beskjed.length() > LONGEST) {
            return Gruppesvar.Mangler.of("beskjed", "ansvarsgruppe.feil.langt");
        }
        moter.answer(
                id, medlem, svar, beskjed.strip(), regler.now(), spor.actor(m.personId()).navn());
        spor.write(
                m.personId(),
                "SAMARBEIDSMOTE_SVAR",
                Map.of("mote", id.id(), "svar", svar == null ? "" : svar.name()));
        return done(id);
    }

    /// Something to talk about. Anyone in the group may propose it, the person too.
    ///
    /// @param key made when the form was drawn
    Gruppesvar<Samarbeidsmote> propose(SamarbeidsmoteId id, UUID key, String tekst) {
        var m = moter.find(id).orElse(null);
        var own = m != null && spor.isOwn(m.personId());
        if (m == null || !own && !spor.mayWrite(m.personId())) {
            return new Gruppesvar.Lukket<>();
        }
        if (!m.isComing(regler.now())) {
            return new Gruppesvar.Endret<>(m);
        }
        if (tekst.isBlank() || tekst.length() > LONGEST) {
            return Gruppesvar.Mangler.of("punkt", "ansvarsgruppe.feil.punkt");
        }
        var actor = spor.actor(m.personId());
        var punkt = new Agendapunkt(key, tekst.strip(), actor.navn(), own);
        if (moter.insert(m, punkt, regler.now(), actor.id())) {
            spor.write(m.personId(), "SAMARBEIDSMOTE_PUNKT", Map.of("mote", id.id(), "punkt", key));
        }
        return done(id);
    }

    /// Takes a point off the agenda, or back on it. The person takes back what they proposed.
    Gruppesvar<Samarbeidsmote> takeBack(SamarbeidsmoteId id, UUID punkt, boolean trukket) {
        var m = moter.find(id).orElse(null);
        var own = m != null && spor.isOwn(m.personId());
        if (m == null || !own && !spor.mayWrite(m.personId())) {
            return new Gruppesvar.Lukket<>();
        }
        var mine =
                !trukket
                        || !own
                        || moter.findAgenda(id).stream()
                                .anyMatch(p -> p.id().equals(punkt) && p.fraPersonen());
        if (!mine || !m.isComing(regler.now())) {
            return new Gruppesvar.Endret<>(m);
        }
        moter.setTrukket(id, punkt, trukket);
        spor.write(
                m.personId(),
                "SAMARBEIDSMOTE_PUNKT",
                Map.of("mote", id.id(), "punkt", punkt, "trukket", trukket));
        return done(id);
    }

    private @Nullable Samarbeidsmote held(SamarbeidsmoteId id) {
        var found = moter.find(id).orElse(null);
        return found == null || !spor.mayWrite(found.personId())
                ? null
                : moter.lock(id).orElseThrow();
    }

    private void trace(Samarbeidsmote m, String type) {
        spor.write(m.personId(), type, Map.of("mote", m.id().id(), "sekvens", m.sekvens()));
    }

    private Gruppesvar<Samarbeidsmote> done(SamarbeidsmoteId id) {
        return new Gruppesvar.Gjort<>(moter.find(id).orElseThrow());
    }
}
