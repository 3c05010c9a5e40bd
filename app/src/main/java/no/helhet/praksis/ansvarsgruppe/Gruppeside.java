package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.access.Ansatt;
import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.partner.Partner;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.plan.PlanIKraft;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A group and its work.
///
/// @param medlemmer those who have left, too
/// @param moter the latest first
/// @param beslutninger the earliest day first
/// @param ansatte whom a worker can be chosen among
/// @param partnere organisations that log in
/// @param plan the person's, null when there is none
/// @param nokkel id for the next form that is sent
/// @param feil what was wrong with what was sent in
public record Gruppeside(
        Ansvarsgruppe gruppe,
        Person person,
        List<Gruppemedlem> medlemmer,
        List<Moterad> moter,
        List<Beslutning> beslutninger,
        List<Ansatt> ansatte,
        List<Partner> partnere,
        @Nullable PlanIKraft plan,
        String nokkel,
        boolean mayWrite,
        LocalDate today,
        Instant now,
        List<Problem> feil,
        Gruppeskjema skjema) {

    /// A meeting in one line.
    ///
    /// @param referat null when nothing is written
    public record Moterad(
            Samarbeidsmote mote, Referat.@Nullable Status referat, int kommer, int innkalt) {}

    public String base() {
        return "/ansvarsgrupper/" + gruppe.id().path();
    }

    public List<Gruppemedlem> inne() {
        return medlemmer.stream().filter(Gruppemedlem::isIn).toList();
    }

    public List<Gruppemedlem> ute() {
        return medlemmer.stream().filter(m -> !m.isIn()).toList();
    }

    public boolean mayLeave(Gruppemedlem m) {
        return written()
                && m.slag() != Gruppemedlem.Slag.PERSONEN
                && !gruppe.koordinatorId().equals(m.brukerId());
    }

    /// Whether the reader may write in it.
    public boolean written() {
        return mayWrite && gruppe.isOpen();
    }

    /// Those to come, the first first.
    public List<Moterad> kommende() {
        return moter.stream()
                .filter(m -> m.mote().isComing(now))
                .sorted(Comparator.comparing(m -> m.mote().start()))
                .toList();
    }

    public List<Moterad> tidligere() {
        return moter.stream().filter(m -> !m.mote().isComing(now)).toList();
    }

    /// Those still to be kept first, then the others, the latest first.
    public List<Beslutning> ordnet() {
        return ordered(beslutninger);
    }

    static List<Beslutning> ordered(List<Beslutning> all) {
        return Stream.concat(
                        all.stream().filter(Beslutning::isOpen),
                        all.stream().filter(b -> !b.isOpen()).toList().reversed().stream())
                .toList();
    }

    public List<Choice> ansattvalg() {
        return workers(ansatte);
    }

    /// None first: most partners do not log in.
    public List<Choice> partnervalg(Texts t) {
        return Stream.concat(
                        Stream.of(new Choice("", t.get("ansvarsgruppe.felt.partner.ingen"))),
                        partnere.stream().map(p -> new Choice(p.id().id().toString(), p.navn())))
                .toList();
    }

    static List<Choice> workers(List<Ansatt> ansatte) {
        return Stream.concat(
                        Stream.of(new Choice("", "–")),
                        ansatte.stream().map(a -> new Choice(a.id().toString(), a.navn())))
                .toList();
    }

    public List<Choice> eiervalg(Texts t) {
        return owners(medlemmer, t);
    }

    public List<Choice> malvalg(Texts t) {
        return goals(plan, t);
    }

    /// None first; empty when there is no goal to choose.
    static List<Choice> goals(@Nullable PlanIKraft plan, Texts t) {
        return plan == null || plan.mal().isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(new Choice("", t.get("ansvarsgruppe.mal.ingen"))),
                                plan.mal().stream()
                                        .map(
                                                m ->
                                                        new Choice(
                                                                m.id().toString(),
                                                                t.get(
                                                                        "ansvarsgruppe.mal.valg",
                                                                        m.nr(),
                                                                        m.ord()))))
                        .toList();
    }

    static List<Choice> owners(List<Gruppemedlem> medlemmer, Texts t) {
        return Stream.concat(
                        Stream.of(new Choice("", t.get("ansvarsgruppe.velg"))),
                        medlemmer.stream()
                                .filter(Gruppemedlem::isIn)
                                .map(m -> new Choice(m.id().path(), m.full())))
                .toList();
    }

    /// What is wrong with the field, or null.
    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }
}
