package no.helhet.laering.uttrekk;

import no.helhet.laering.uttrekk.Uttrekksside.Linje;
import no.helhet.laering.uttrekk.Uttrekksside.Liste;
import no.helhet.laering.uttrekk.Uttrekksside.Skjema;
import no.helhet.laering.uttrekk.Uttrekksside.Tabell;
import no.helhet.laering.uttrekk.Uttrekksside.Variabel;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Fact;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Row;
import no.helhet.platform.web.Texts;
import no.helhet.platform.web.Tone;
import no.helhet.register.RegisterColumn;
import no.helhet.register.RegisterTable;
import no.helhet.register.Registerutdrag;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Puts the pages of data sets together.
@Service
@Transactional(readOnly = true)
class Uttrekkssider {
    private static final long BYTES = 1_000_000;
    private final UttrekkRepository repository;
    private final Uttrekksregler regler;
    private final Registerutdrag register;
    private final Directory directory;
    private final EventLog events;

    Uttrekkssider(
            UttrekkRepository repository,
            Uttrekksregler regler,
            Registerutdrag register,
            Directory directory,
            @Qualifier("uttrekkEvents") EventLog events) {
        this.repository = repository;
        this.regler = regler;
        this.register = register;
        this.directory = directory;
        this.events = events;
    }

    Liste list(Texts t) {
        var all = repository.findAll();
        return new Liste(
                all.stream().filter(Uttrekk::isOpen).map(u -> line(u, t)).toList(),
                all.stream().filter(u -> !u.isOpen()).map(u -> line(u, t)).toList(),
                CurrentUser.has(Rolle.ANALYTIKER) && Uttrekksregler.servesTheWhole(),
                !Uttrekksregler.servesTheWhole(),
                CurrentUser.has(Rolle.KONTROLLOR) ? log(t) : null);
    }

    private List<Row> log(Texts t) {
        return repository.findLog().stream()
                .map(
                        l ->
                                new Row(
                                        t.get("hendelse." + l.type()) + ": " + l.tittel(),
                                        "/uttrekk/" + l.id().path(),
                                        t.moment(l.tidspunkt()),
                                        l.navn()))
                .toList();
    }

    private static Linje line(Uttrekk u, Texts t) {
        return new Linje(
                u.id().path(),
                u.innhold().tittel(),
                t.get("uttrekk.linje", u.innhold().mottaker(), t.dateWithYear(u.innhold().slutt())),
                t.get("uttrekk.status." + u.status()),
                tone(u),
                t.get("uttrekk.bedt", u.bedtNavn(), t.moment(u.bedt())));
    }

    private static Tone tone(Uttrekk u) {
        return switch (u.status()) {
            case BEDT_OM -> Tone.WARNING;
            case GODKJENT -> Tone.INFO;
            case LAGET -> Tone.SUCCESS;
            case AVSLATT, AVSLUTTET -> Tone.NEUTRAL;
        };
    }

    Uttrekksside show(Uttrekk u, Texts t) {
        boolean leder = CurrentUser.has(Rolle.LEDER);
        boolean mine = Uttrekkene.isMine(u);
        boolean whole = Uttrekksregler.servesTheWhole();
        boolean making = u.status() == Uttrekksstatus.GODKJENT;
        boolean running = u.isOpen() || making || u.status() == Uttrekksstatus.LAGET;
        return new Uttrekksside(
                u.id().path(),
                u.innhold().tittel(),
                t.get("uttrekk.status." + u.status()),
                tone(u),
                facts(u, t),
                tables(u, t),
                explained(u, t),
                assessment(u, t),
                u.isOpen() ? warning(u, t) : null,
                file(u, t),
                checksum(u),
                making ? t.get("uttrekk.framdrift", repository.findProgress(u.id())) : null,
                leder && u.isOpen() && !mine && whole,
                mine,
                !whole,
                mine && CurrentUser.has(Rolle.ANALYTIKER) && u.isFetchable(regler.today()),
                running && (mine || leder && !u.isOpen()) && whole,
                events.findBySak(u.id().kommunenr(), u.id().id()).stream()
                        .sorted(Comparator.reverseOrder())
                        .map(
                                e ->
                                        new Row(
                                                t.get("hendelse." + e.type()),
                                                null,
                                                t.moment(e.tidspunkt()),
                                                e.brukerNavn()))
                        .toList());
    }

    private static List<Fact> facts(Uttrekk u, Texts t) {
        var i = u.innhold();
        var facts = new ArrayList<Fact>();
        facts.add(fact("uttrekk.felt.formal", i.formal(), t));
        facts.add(fact("uttrekk.felt.grunnlag", t.get("uttrekk.grunnlag." + i.grunnlag()), t));
        facts.add(fact("uttrekk.felt.referanse", i.referanse(), t));
        facts.add(fact("uttrekk.felt.arkiv", i.arkiv(), t));
        facts.add(fact("uttrekk.felt.mottaker", i.mottaker(), t));
        facts.add(fact("uttrekk.periode", t.period(i.fom(), i.tom()), t));
        facts.add(fact("uttrekk.felt.populasjon", who(i, t), t));
        facts.add(fact("uttrekk.felt.slutt", t.dateWithYear(i.slutt()), t));
        facts.add(fact("uttrekk.bedtav", t.get("uttrekk.av", u.bedtNavn(), t.moment(u.bedt())), t));
        var a = u.avgjort();
        if (a != null) {
            var how = a.grunn().isEmpty() ? "uttrekk.godkjentav" : "uttrekk.avslattav";
            facts.add(fact(how, t.get("uttrekk.av", a.navn(), t.moment(a.tidspunkt())), t));
            if (!a.grunn().isEmpty()) {
                facts.add(fact("uttrekk.felt.grunn", a.grunn(), t));
            }
        }
        return facts;
    }

    private static String who(Uttrekksinnhold i, Texts t) {
        var who = t.get("uttrekk.populasjon." + i.populasjon());
        if (i.fodtFra() == null && i.fodtTil() == null) {
            return who;
        }
        return who + ", " + t.get("uttrekk.fodt", year(i.fodtFra()), year(i.fodtTil()));
    }

    private static String year(@Nullable Integer year) {
        return year == null ? "…" : Integer.toString(year);
    }

    private List<Fact> tables(Uttrekk u, Texts t) {
        var chosen = u.innhold().variabler();
        return register.tables().stream()
                .map(
                        table ->
                                new Fact(
                                        t.get("uttrekk.tabell." + table.name()),
                                        table.columns().stream()
                                                .filter(c -> isChosen(chosen, table, c))
                                                .map(c -> Variabeltekst.navn(table.name(), c, t))
                                                .collect(Collectors.joining(", ")),
                                        ""))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private static boolean isChosen(
            List<String> chosen, RegisterTable table, RegisterColumn column) {
        return chosen.contains(table.name() + "." + column.name());
    }

    /// In the words of the register's dictionary, with the name that stands in the file.
    private List<Fact> explained(Uttrekk u, Texts t) {
        var chosen = u.innhold().variabler();
        return register.tables().stream()
                .flatMap(
                        table ->
                                table.columns().stream()
                                        .filter(c -> isChosen(chosen, table, c))
                                        .map(
                                                c ->
                                                        new Fact(
                                                                Variabeltekst.navn(
                                                                        table.name(), c, t),
                                                                Variabeltekst.definisjon(
                                                                        table.name(), c, t),
                                                                table.name() + "." + c.name())))
                .toList();
    }

    private List<Fact> assessment(Uttrekk u, Texts t) {
        var v = u.vurdering();
        var i = u.innhold();
        var coarse = new ArrayList<String>();
        if (i.aldersgrupper()) {
            coarse.add(t.get("uttrekk.grov.alder"));
        }
        if (i.maneder()) {
            coarse.add(t.get("uttrekk.grov.maned"));
        }
        if (i.avrundingOre() > 1) {
            coarse.add(t.get("uttrekk.grov.belop", t.amount(i.avrundingOre())));
        }
        return List.of(
                fact("uttrekk.personer", t.count(v.personer()), t),
                fact("uttrekk.rader", t.count(v.rader()), t),
                fact("uttrekk.variabler", t.count(i.variabler().size()), t),
                fact("uttrekk.minste", t.get("uttrekk.minste.tall", v.minste()), t),
                fact("uttrekk.sjeldne", t.count(v.sjeldne()), t),
                fact(
                        "uttrekk.grovere",
                        coarse.isEmpty() ? t.get("uttrekk.grov.ingen") : String.join(" ", coarse),
                        t));
    }

    private @Nullable String warning(Uttrekk u, Texts t) {
        var v = u.vurdering();
        int smallest = regler.smallest();
        if (v.personer() < smallest) {
            return t.get("uttrekk.advarsel.forfa", smallest);
        }
        return v.sjeldne() > 0 ? t.get("uttrekk.advarsel.sjeldne", v.sjeldne(), smallest) : null;
    }

    private static List<Fact> file(Uttrekk u, Texts t) {
        var fil = u.fil();
        if (fil == null) {
            return List.of();
        }
        return List.of(
                fact("uttrekk.fil.laget", t.moment(fil.laget()), t),
                fact("uttrekk.fil.storrelse", size(fil.storrelse(), t), t),
                fact("uttrekk.personer", t.count(fil.personer()), t),
                fact("uttrekk.rader", t.count(fil.rader()), t),
                fact("uttrekk.fil.dempet", t.count(fil.dempet()), t),
                fact("uttrekk.fil.utelatt", t.count(fil.utelatt()), t));
    }

    private static List<String> checksum(Uttrekk u) {
        var fil = u.fil();
        return fil == null ? List.of() : List.of(fil.sha256().split("(?<=\\G.{8})"));
    }

    private static String size(long bytes, Texts t) {
        return bytes < BYTES
                ? t.get("uttrekk.fil.kb", Math.max(1, bytes / 1000))
                : t.get("uttrekk.fil.mb", bytes / BYTES);
    }

    private static Fact fact(String key, String value, Texts t) {
        return new Fact(t.get(key), value, "");
    }

    Skjema form(Uttrekksskjema skjema, String nokkel, List<Problem> feil, Texts t) {
        var tables = register.tables().stream().map(table -> choices(table, skjema, t)).toList();
        return new Skjema(
                skjema,
                kommuner(),
                nokkel,
                tables,
                feil.stream().map(p -> new Problem(p.field(), t.get(p.text()))).toList());
    }

    private static Tabell choices(RegisterTable table, Uttrekksskjema skjema, Texts t) {
        var variables =
                table.columns().stream().map(c -> choice(table.name(), c, skjema, t)).toList();
        return new Tabell(
                table.name(),
                t.get("uttrekk.tabell." + table.name()),
                (int) variables.stream().filter(Variabel::valgt).count(),
                variables);
    }

    private static Variabel choice(
            String table, RegisterColumn column, Uttrekksskjema skjema, Texts t) {
        var id = table + "." + column.name();
        return new Variabel(
                id,
                Variabeltekst.navn(table, column, t),
                Variabeltekst.definisjon(table, column, t),
                Kjennetegn.is(column),
                skjema.has("variabler", id));
    }

    private List<Choice> kommuner() {
        return directory.findKontor(Scopes.current().actor().enhetsnr()).stream()
                .flatMap(kontor -> kontor.omrader().stream())
                .map(o -> new Choice(o.kommunenr(), o.kommunenavn()))
                .distinct()
                .toList();
    }
}
