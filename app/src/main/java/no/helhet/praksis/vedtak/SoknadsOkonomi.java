package no.helhet.praksis.vedtak;

import no.helhet.formats.digisos.soknad.Belop;
import no.helhet.formats.digisos.soknad.Kilde;
import no.helhet.formats.digisos.soknad.Okonomi;
import no.helhet.formats.digisos.soknad.Soknad;
import no.helhet.formats.digisos.soknad.Utbetaling;
import no.helhet.praksis.vedtak.Innhold.Behovet;
import no.helhet.praksis.vedtak.Innhold.Inntekten;
import no.helhet.praksis.vedtak.Innhold.Opphav;
import no.helhet.regelverk.livsopphold.Behov;
import no.helhet.regelverk.livsopphold.Inntekt;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Reads needs and incomes out of an application.
final class SoknadsOkonomi {
    private SoknadsOkonomi() {}

    /// Monthly expenses and open bills, as far as the applicant has said how much.
    static List<Behovet> behov(Soknad soknad) {
        var okonomi = soknad.data().okonomi();
        var posts = new ArrayList<Okonomi.Post>();
        okonomi.oversikt().ifPresent(o -> posts.addAll(o.utgift()));
        posts.addAll(okonomi.opplysninger().utgift());
        var rows = new ArrayList<Behovet>();
        for (var post : posts) {
            var ore = ore(post.belop());
            if (post.kilde() != Kilde.UTDATERT && ore.isPresent()) {
                var type = type(post.type());
                rows.add(
                        new Behovet(
                                "u" + (rows.size() + 1),
                                type,
                                type.mustBeNamed() ? post.tittel() : "",
                                ore.get(),
                                opphav(post)));
            }
        }
        return rows;
    }

    private static Behov.Type type(String type) {
        return switch (type) {
            case "husleie" -> Behov.Type.BOLIG;
            case "strom" -> Behov.Type.STROM;
            case "barnehage" -> Behov.Type.BARNEHAGE;
            case "sfo" -> Behov.Type.SFO;
            case "boliglanRenter" -> Behov.Type.BOLIGLANSRENTER;
            case "boliglanAvdrag" -> Behov.Type.LANEAVDRAG;
            case "barnFritidsaktiviteter", "barnTannregulering", "annenBarneutgift" ->
                    Behov.Type.BARN_SARSKILT;
            default -> Behov.Type.ANNET;
        };
    }

    /// Income of a month: what the applicant states, and what the registers show of the last month
    /// they know.
    static List<Inntekten> inntekter(Soknad soknad) {
        var okonomi = soknad.data().okonomi();
        var rows = new ArrayList<Inntekten>();
        var stated = okonomi.oversikt().map(Okonomi.Oversikt::inntekt).orElse(List.of());
        for (var i : stated) {
            if (i.kilde() != Kilde.UTDATERT) {
                rows.add(stated(i, "i" + (rows.size() + 1)));
            }
        }
        var hasPay =
                stated.stream().anyMatch(i -> i.type().equals("jobb") && i.netto().isPresent());
        for (var group : latest(okonomi.opplysninger().utbetaling()).values()) {
            var first = group.getFirst();
            // The applicant's own net pay says more than the register's gross.
            if (!(hasPay && first.type().equals("skatteopplysninger"))) {
                rows.add(registered(group, "i" + (rows.size() + 1)));
            }
        }
        return rows;
    }

    private static Inntekten stated(Okonomi.Inntekt i, String id) {
        var type =
                switch (i.type()) {
                    case "jobb" -> Inntekt.Type.LONN;
                    case "barnebidrag" -> Inntekt.Type.BARNEBIDRAG;
                    case "bostotte" -> Inntekt.Type.BOSTOTTE;
                    default -> Inntekt.Type.ANNET;
                };
        return new Inntekten(
                id,
                type,
                i.tittel(),
                ore(i.netto()).orElse(0L),
                "SOKER",
                new Opphav(opphav(i.kilde()).type(), i.overstyrtAvBruker() ? "overstyrt" : ""));
    }

    /// Payments of one kind and name in the last month that has any.
    private static LinkedHashMap<String, List<Utbetaling>> latest(List<Utbetaling> all) {
        var groups = new LinkedHashMap<String, List<Utbetaling>>();
        for (var u : all) {
            var regular =
                    switch (u.type()) {
                        case "navytelse", "husbanken", "skatteopplysninger" -> true;
                        default -> false;
                    };
            if (regular && u.kilde() != Kilde.UTDATERT && !u.overstyrtAvBruker()) {
                groups.computeIfAbsent(u.type() + u.tittel(), key -> new ArrayList<>()).add(u);
            }
        }
        groups.replaceAll(
                (key, group) -> {
                    var last = group.stream().map(SoknadsOkonomi::month).max(YearMonth::compareTo);
                    return group.stream().filter(u -> month(u).equals(last.orElseThrow())).toList();
                });
        return groups;
    }

    private static YearMonth month(Utbetaling u) {
        return u.utbetalingsdato()
                .or(u::periodeFom)
                .flatMap(d -> d.dato())
                .map(YearMonth::from)
                .orElse(YearMonth.of(1, 1));
    }

    private static Inntekten registered(List<Utbetaling> group, String id) {
        var first = group.getFirst();
        var type =
                switch (first.type()) {
                    case "husbanken" -> Inntekt.Type.BOSTOTTE;
                    case "skatteopplysninger" -> Inntekt.Type.LONN;
                    default ->
                            first.tittel().startsWith("Barnetrygd")
                                    ? Inntekt.Type.BARNETRYGD
                                    : Inntekt.Type.TRYGD;
                };
        long sum = 0;
        for (var u : group) {
            sum += net(u);
        }
        return new Inntekten(
                id,
                type,
                first.tittel(),
                sum,
                "SOKER",
                new Opphav(
                        no.helhet.regelverk.livsopphold.Kilde.Type.SYSTEM,
                        first.utbetalingsdato().map(d -> d.raw()).orElse("")));
    }

    // Without the tax the net is not known; it is entered by the worker, never guessed.
    private static long net(Utbetaling u) {
        if (u.netto().isPresent()) {
            return ore(u.netto()).orElse(0L);
        }
        if (u.brutto().isPresent() && u.skattetrekk().isPresent()) {
            return Math.max(
                    0,
                    ore(u.brutto()).orElse(0L)
                            - deduction(u.skattetrekk())
                            - deduction(u.andreTrekk()));
        }
        return u.type().equals("skatteopplysninger") ? 0 : ore(u.belop()).orElse(0L);
    }

    /// Registers write a deduction as a negative amount, people as a positive one.
    private static long deduction(Optional<Belop> belop) {
        return belop.map(b -> Math.abs(b.ore().orElse(0))).orElse(0L);
    }

    private static Optional<Long> ore(Optional<Belop> belop) {
        return belop.flatMap(b -> b.ore().stream().boxed().findFirst())
                .map(ore -> Math.max(0, ore));
    }

    private static Opphav opphav(Okonomi.Post post) {
        return new Opphav(opphav(post.kilde()).type(), post.overstyrtAvBruker() ? "overstyrt" : "");
    }

    static Opphav opphav(Kilde kilde) {
        return new Opphav(
                switch (kilde) {
                    case BRUKER -> no.helhet.regelverk.livsopphold.Kilde.Type.BRUKER;
                    case SYSTEM -> no.helhet.regelverk.livsopphold.Kilde.Type.SYSTEM;
                    case UTDATERT -> no.helhet.regelverk.livsopphold.Kilde.Type.UTDATERT;
                },
                "");
    }
}
