package no.helhet.cli.simulate;

import no.helhet.cli.demo.BadInput;
import no.helhet.regelverk.parametre.Parameter;
import no.helhet.regelverk.parametre.Parameter.Rad;
import no.helhet.regelverk.parametre.Sikkerhet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/// A change of amounts, for example `barn-*=+5%` or `livsopphold-enslig=8500`.
///
/// @param text as it was given
/// @param ids the parameters that are changed
/// @param percent added to each, or null
/// @param kroner what each becomes, or null
public record Adjustment(
        String text,
        Pattern ids,
        @org.jspecify.annotations.Nullable BigDecimal percent,
        @org.jspecify.annotations.Nullable BigDecimal kroner) {
    private static final Pattern FORM =
            Pattern.compile(
                    "([a-z0-9*-]+)=(?:([+-]\\d{1,4}(?:\\.\\d{1,2})?)%|(\\d{1,7}(?:\\.\\d{1,2})?))");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static Adjustment parse(String text) throws BadInput {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new BadInput(
                    "--adjust: '%s' is not a change. Write a parameter, or several with *, and a percentage with a sign or an amount in kroner: 'barn-*=+5%%', 'livsopphold-enslig=8500'"
                            .formatted(text));
        }
        var percent = parts.group(2) == null ? null : new BigDecimal(parts.group(2));
        if (percent != null && percent.compareTo(HUNDRED.negate()) < 0) {
            throw new BadInput(
                    "--adjust: '%s' would be less than nothing. -100%% is the most"
                            .formatted(text));
        }
        return new Adjustment(
                text,
                Pattern.compile(parts.group(1).replace("*", "[a-z0-9-]*")),
                percent,
                parts.group(3) == null ? null : new BigDecimal(parts.group(3)));
    }

    boolean matches(Parameter parameter) {
        return ids.matcher(parameter.id()).matches();
    }

    /// The parameter with all its values changed, to the nearest øre, halves upwards. What is
    /// simulated is nobody's confirmed rate.
    Parameter apply(Parameter parameter) {
        return new Parameter(
                parameter.id(),
                parameter.unit(),
                parameter.hjemmel(),
                parameter.description(),
                parameter.alder(),
                parameter.gaps(),
                parameter.rows().stream()
                        .map(
                                row ->
                                        new Rad(
                                                row.from(),
                                                row.to(),
                                                apply(row.value()),
                                                "--adjust " + text + "; " + row.source(),
                                                Sikkerhet.UBEKREFTET))
                        .toList());
    }

    private long apply(long ore) {
        var changed =
                percent == null
                        ? kroner.multiply(HUNDRED)
                        : BigDecimal.valueOf(ore).multiply(HUNDRED.add(percent)).divide(HUNDRED);
        return changed.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
