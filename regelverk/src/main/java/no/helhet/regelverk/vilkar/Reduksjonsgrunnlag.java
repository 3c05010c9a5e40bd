package no.helhet.regelverk.vilkar;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Husholdning;
import no.helhet.regelverk.livsopphold.Kilde;

import java.time.YearMonth;

/// What a month's reduction is calculated from.
///
/// @param kommunenr four digits
/// @param maned the month
/// @param voksne how the adults live, which says the guideline rate
/// @param vedtatt the whole assistance decided for the month
/// @param forVoksne the adults' subsistence in its calculation
/// @param forBarn the children's subsistence in its calculation
/// @param prosent how much the adults' subsistence is reduced, 0 to 100
/// @param grunnUnderGulv why the floor is crossed; blank when it is not argued for
/// @param hvem who argues for it, as the trace names them; blank when nobody does
/// @param kilde where the decided amounts are known from
public record Reduksjonsgrunnlag(
        String kommunenr,
        YearMonth maned,
        Husholdning.Type voksne,
        Belop vedtatt,
        Belop forVoksne,
        Belop forBarn,
        int prosent,
        String grunnUnderGulv,
        String hvem,
        Kilde kilde) {}
