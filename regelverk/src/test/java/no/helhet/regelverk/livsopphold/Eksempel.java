package no.helhet.regelverk.livsopphold;

import static no.helhet.regelverk.livsopphold.Eksempler.KILDE;
import static no.helhet.regelverk.livsopphold.Eksempler.KOMMUNE;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.parametre.Aldersregel;
import no.helhet.regelverk.parametre.Enhet;
import no.helhet.regelverk.parametre.Parameter;
import no.helhet.regelverk.parametre.Parameter.Rad;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.parametre.Sikkerhet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One case of an example table. Parts of a cell stand between semicolons; amounts are kroner, with
/// a comma before the øre. An expense or income is known by its type and the word after it: whose
/// it is, or what it is for.
///
/// @param place the file and line
/// @param row the cells by the name of their column
record Eksempel(String place, Map<String, String> row) {
    private static final Pattern PERIODE = Pattern.compile("(\\S{10}) til (\\S{10})");
    private static final Pattern BARN =
            Pattern.compile("(\\p{L}+) ([\\d-]{10})(?: (delt )?(\\d+) %)?");
    private static final Pattern UTGIFT =
            Pattern.compile("(([a-z-]+)(?: (\\p{L}+))?) ([\\d,]+)(?: \\(([a-z-]+) x (\\d+)\\))?");
    private static final Pattern INNTEKT = Pattern.compile("(([a-z-]+)(?: (\\p{L}+))?) ([\\d,]+)");
    private static final Pattern VERDI =
            Pattern.compile(
                    "([a-z0-9-]+) (?:([\\d,]+) (kr(?:/mnd)?)|([a-z-]+))"
                            + "(?: \\((\\S{10}) til (\\S{10})\\))?");

    Grunnlag grunnlag() {
        String periode = row.get("periode");
        YearMonth month = YearMonth.parse(periode.substring(0, 7));
        Delmaned dager = null;
        if (periode.length() > 7) {
            MatchResult days = match(PERIODE, periode);
            dager =
                    Delmaned.of(
                            month, LocalDate.parse(days.group(1)), LocalDate.parse(days.group(2)));
        }
        return new Grunnlag(
                KOMMUNE,
                month,
                dager,
                new Husholdning(
                        Husholdning.Type.valueOf(constant(row.get("bor"))),
                        parts("barn", BARN, Eksempel::barn),
                        KILDE),
                parts("utgifter", UTGIFT, this::behov),
                parts("inntekter", INNTEKT, Eksempel::inntekt));
    }

    /// The national values, with those the municipality has chosen.
    Parametre parametre() {
        return Eksempler.NASJONALE.with(KOMMUNE, parts("kommunen", VERDI, Eksempel::parameter));
    }

    /// The lines that are expected, none where no value is known.
    List<String> linjer() {
        return Arrays.stream(row.get("linjer").split(";"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    String stonad() {
        return row.get("stønad");
    }

    /// An amount as the tables write it.
    static String kroner(Belop belop) {
        return BigDecimal.valueOf(belop.ore(), 2)
                .toPlainString()
                .replace(".00", "")
                .replace('.', ',');
    }

    @Override
    public String toString() {
        return place + ": " + row;
    }

    private static Barn barn(MatchResult barn) {
        String andel = barn.group(4);
        return new Barn(
                barn.group(1),
                barn.group(1),
                LocalDate.parse(barn.group(2)),
                andel == null ? 100 : Integer.parseInt(andel),
                barn.group(3) != null,
                KILDE,
                KILDE);
    }

    private Behov behov(MatchResult utgift) {
        String word = utgift.group(3) == null ? "" : utgift.group(3);
        boolean forChild =
                parts("barn", BARN, Eksempel::barn).stream().anyMatch(b -> b.id().equals(word));
        return new Behov(
                utgift.group(1),
                Behov.Type.valueOf(constant(utgift.group(2))),
                word,
                forChild ? word : null,
                belop(utgift.group(4)),
                utgift.group(5) == null
                        ? null
                        : new Behov.Norm(utgift.group(5), Integer.parseInt(utgift.group(6))),
                KILDE);
    }

    private static Inntekt inntekt(MatchResult inntekt) {
        String whose = inntekt.group(3) == null ? "" : inntekt.group(3);
        return new Inntekt(
                inntekt.group(1),
                Inntekt.Type.valueOf(constant(inntekt.group(2))),
                "",
                belop(inntekt.group(4)),
                switch (whose) {
                    case "" -> new Hvem.Soker();
                    case "partner" -> new Hvem.Partner();
                    default -> new Hvem.Barnet(whose);
                },
                KILDE);
    }

    private static Parameter parameter(MatchResult verdi) {
        String from = verdi.group(5);
        String word = verdi.group(4);
        Enhet unit;
        long value;
        if (word == null) {
            unit = Enhet.ofWord(verdi.group(3)).orElseThrow();
            value = belop(verdi.group(2)).ore();
        } else if (Aldersregel.ofWord(word).isPresent()) {
            unit = Enhet.ALDERSREGEL;
            value = Aldersregel.ofWord(word).orElseThrow().ordinal();
        } else {
            unit = Enhet.JA_NEI;
            value = List.of("nei", "ja").indexOf(word);
        }
        return new Parameter(
                verdi.group(1),
                unit,
                "kommunal norm",
                verdi.group(1),
                null,
                List.of(),
                List.of(
                        new Rad(
                                from == null ? LocalDate.of(2002, 1, 1) : LocalDate.parse(from),
                                from == null ? null : LocalDate.parse(verdi.group(6)),
                                value,
                                "Kommunestyret",
                                Sikkerhet.BEKREFTET)));
    }

    private <T> List<T> parts(String column, Pattern pattern, Function<MatchResult, T> part) {
        return Arrays.stream(row.get(column).split(";"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> part.apply(match(pattern, text)))
                .toList();
    }

    private MatchResult match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(place + ": cannot read «" + text + "»");
        }
        return matcher.toMatchResult();
    }

    private static Belop belop(String kroner) {
        return new Belop(
                new BigDecimal(kroner.replace(',', '.')).movePointRight(2).longValueExact());
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
