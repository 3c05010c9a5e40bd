package no.helhet.praksis.kvalifisering;

import no.helhet.praksis.kvalifisering.Program.Sluttgrunn;
import no.helhet.praksis.person.Personer;
import no.helhet.regelverk.kvalifisering.Frammote;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// What happens to a programme on its way: leave, interruption, back again, and its end (§§ 32 and
/// 34). Months already calculated are calculated anew.
@Service
@Transactional
class Programgang {
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);
    private final Programinngang inngang;
    private final ProgramRepository programmer;
    private final OppholdRepository opphold;
    private final ManedRepository maneder;
    private final Inndatasamling inndata;
    private final Programbrev brev;
    private final Programspor spor;
    private final Programregler regler;
    private final Personer personer;
    private final Programstanser stanser;

    Programgang(
            Programinngang inngang,
            ProgramRepository programmer,
            OppholdRepository opphold,
            ManedRepository maneder,
            Inndatasamling inndata,
            Programbrev brev,
            Programspor spor,
            Programregler regler,
            Personer personer,
            Programstanser stanser) {
        this.inngang = inngang;
        this.programmer = programmer;
        this.opphold = opphold;
        this.maneder = maneder;
        this.inndata = inndata;
        this.brev = brev;
        this.spor = spor;
        this.regler = regler;
        this.personer = personer;
        this.stanser = stanser;
    }

    /// @param key made when the form was drawn: sent twice is one
    /// @param tom last day, null while it is not known
    Programsvar pause(
            ProgramId id,
            UUID key,
            Frammote.Grunn grunn,
            @Nullable LocalDate fom,
            @Nullable LocalDate tom,
            String begrunnelse) {
        return inngang.granted(
                id,
                p -> {
                    if (begrunnelse.isBlank()) {
                        return Programsvar.Mangler.of(
                                "oppholdgrunn", "kvalifisering.feil.opphold.grunn");
                    }
                    if (fom == null || !p.covers(fom)) {
                        return Programsvar.Mangler.of(
                                "oppholdfom", "kvalifisering.feil.opphold.fom");
                    }
                    if (tom != null && (tom.isBefore(fom) || !p.covers(tom))) {
                        return Programsvar.Mangler.of(
                                "oppholdtom", "kvalifisering.feil.opphold.tom");
                    }
                    var before = opphold.findByProgram(id);
                    if (before.stream().anyMatch(o -> o.id().equals(key))) {
                        return inngang.done(id);
                    }
                    if (before.stream().anyMatch(o -> o.meets(fom, tom))) {
                        return Programsvar.Mangler.of(
                                "oppholdfom", "kvalifisering.feil.opphold.overlapp");
                    }
                    opphold.insert(
                            p,
                            new Programopphold(
                                    key,
                                    id.id(),
                                    grunn,
                                    fom,
                                    tom,
                                    begrunnelse.strip(),
                                    Programregler.actor().navn()),
                            regler.now());
                    if (grunn == Frammote.Grunn.AVBRUDD) {
                        stanser.interrupt(p, key, fom, tom, begrunnelse.strip());
                    }
                    changed(p, "PROGRAM_" + grunn, fom, tom);
                    return inngang.done(id);
                });
    }

    /// @param tom the last day away
    Programsvar back(ProgramId id, UUID pause, @Nullable LocalDate tom) {
        return inngang.granted(
                id,
                p -> {
                    var held =
                            opphold.findByProgram(id).stream()
                                    .filter(o -> o.id().equals(pause))
                                    .findFirst()
                                    .orElse(null);
                    if (held == null) {
                        return new Programsvar.Endret();
                    }
                    if (tom == null || tom.isBefore(held.fom()) || !p.covers(tom)) {
                        return Programsvar.Mangler.of(
                                "tilbake-" + pause, "kvalifisering.feil.opphold.tilbake");
                    }
                    if (opphold.findByProgram(id).stream()
                            .anyMatch(o -> !o.id().equals(pause) && o.meets(held.fom(), tom))) {
                        return Programsvar.Mangler.of(
                                "tilbake-" + pause, "kvalifisering.feil.opphold.overlapp");
                    }
                    opphold.setTom(id, pause, tom);
                    changed(p, "PROGRAM_TILBAKE", held.fom(), null);
                    return inngang.done(id);
                });
    }

    private void changed(Program p, String type, LocalDate from, @Nullable LocalDate to) {
        programmer.setStatus(p.id(), p.status());
        maneder.calculateAnew(p, from, to == null ? FOREVER : to);
        spor.write(p, type, Map.of("fra", from.toString()));
        spor.tell(p.id());
    }

    /// Ends the programme. One who has completed it is given a certificate.
    ///
    /// @param slutt the last day
    Programsvar end(
            ProgramId id,
            int versjon,
            @Nullable LocalDate slutt,
            @Nullable Sluttgrunn grunn,
            String tekst) {
        return inngang.granted(
                id,
                p -> {
                    if (p.status() == Program.Status.AVSLUTTET && grunn == p.sluttgrunn()) {
                        return inngang.done(id);
                    }
                    if (p.status() != Program.Status.I_PROGRAM || p.versjon() != versjon) {
                        return new Programsvar.Endret();
                    }
                    if (slutt == null || !p.covers(slutt) || slutt.isAfter(regler.today())) {
                        return Programsvar.Mangler.of("slutt", "kvalifisering.feil.slutt");
                    }
                    if (grunn == null) {
                        return Programsvar.Mangler.of(
                                "sluttgrunn", "kvalifisering.feil.sluttgrunn");
                    }
                    if (tekst.isBlank() && !grunn.isCompleted()) {
                        return Programsvar.Mangler.of("slutttekst", "kvalifisering.feil.hvorfor");
                    }
                    programmer.end(id, slutt, grunn, tekst.strip());
                    maneder.calculateAnew(p, slutt.plusDays(1), FOREVER);
                    if (grunn.isDecided()) {
                        stanser.end(p, slutt, grunn, tekst.strip());
                    }
                    var ended = programmer.find(id).orElseThrow();
                    if (grunn.isCompleted()) {
                        certify(ended);
                    }
                    spor.write(p, "PROGRAM_AVSLUTTET", Map.of("grunn", grunn.name()));
                    spor.tell(id);
                    return inngang.done(id);
                });
    }

    private void certify(Program p) {
        var last = p.siste();
        var fom = p.fom();
        if (fom == null || last == null) {
            return;
        }
        var activities =
                inndata.read(p, fom, fom).planer().stream()
                        .flatMap(plan -> plan.linjer().stream())
                        .map(l -> l.hvor().isBlank() ? l.hva() : l.hva() + ", " + l.hvor())
                        .distinct()
                        .toList();
        var person = personer.find(p.personId()).orElseThrow();
        programmer.setBevis(p.id(), brev.storeCertificate(p, person, activities).id());
        spor.write(p, "PROGRAMBEVIS_LAGET", Map.of());
    }

    /// The end was a mistake.
    Programsvar undoEnd(ProgramId id) {
        return inngang.granted(
                id,
                p -> {
                    var slutt = p.slutt();
                    if (p.status() != Program.Status.AVSLUTTET || slutt == null) {
                        return inngang.done(id);
                    }
                    if (programmer.findByPerson(p.personId()).stream()
                            .anyMatch(o -> o.status().isOpen())) {
                        return Programsvar.Mangler.of("slutt", "kvalifisering.feil.apent");
                    }
                    programmer.reopen(id);
                    stanser.takeBackEnd(id);
                    maneder.calculateAnew(p, slutt, FOREVER);
                    spor.write(p, "PROGRAM_AVSLUTNING_ANGRET", Map.of());
                    spor.tell(id);
                    return inngang.done(id);
                });
    }
}
