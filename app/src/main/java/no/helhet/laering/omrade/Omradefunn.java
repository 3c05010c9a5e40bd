package no.helhet.laering.omrade;

import no.helhet.statistics.area.FunnelLimits;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// What the figures answer to a question. Shares are of one; a page writes them per thousand.
///
/// @param faktorer what people are divided by
/// @param folk in all areas together
/// @param antall in all areas together
/// @param rader in the order of their names
/// @param trakt what chance alone would give
/// @param variasjon between and within
/// @param uklare how many areas have an interval over more than half of the places they could have
///     in a ranking; null without the multilevel model
public record Omradefunn(
        Omradesporsmal sporsmal,
        List<String> faktorer,
        long folk,
        long antall,
        List<Rad> rader,
        Trakt trakt,
        Variasjon variasjon,
        @Nullable Integer uklare) {
    public Omradefunn {
        faktorer = List.copyOf(faktorer);
        rader = List.copyOf(rader);
    }

    /// Of all areas together.
    public double rate() {
        return folk == 0 ? 0 : (double) antall / folk;
    }

    public Optional<Rad> rad(String kode) {
        return rader.stream().filter(r -> r.kode().equals(kode)).findFirst();
    }

    /// Those that differ from all together by more than chance.
    public List<Rad> merket() {
        return rader.stream().filter(r -> r.merke() != Merke.SOM_VENTET).toList();
    }

    public long skjult() {
        return rader.stream().filter(r -> r.tall() == null).count();
    }

    /// Where an area lies beside what its people make one expect.
    public enum Merke {
        OVER,
        UNDER,
        SOM_VENTET
    }

    /// An area.
    ///
    /// @param over the area it lies in
    /// @param tall null when they are hidden because they are few
    public record Rad(String kode, String navn, String over, long folk, @Nullable Tall tall) {
        public Merke merke() {
            return tall == null ? Merke.SOM_VENTET : tall.merke();
        }
    }

    /// @param nedre limit of the 95 per cent interval of the share (Wilson)
    /// @param ventet how many there would be, had each stratum the rate of all areas together
    /// @param justert the share if people were as in all areas together (indirect standardisation)
    /// @param krympet the same drawn towards all by the multilevel model; null without it
    /// @param sammensetning of the difference from all together, what follows from who lives there
    /// @param rest of the difference, what is left
    public record Tall(
            long antall,
            double andel,
            double nedre,
            double ovre,
            double ventet,
            double justert,
            double justertNedre,
            double justertOvre,
            @Nullable Krympet krympet,
            double sammensetning,
            double rest,
            double restNedre,
            double restOvre,
            Merke merke) {}

    public record Krympet(double andel, double nedre, double ovre) {}

    /// Limits around one, as counts by what is expected.
    ///
    /// @param overspredning how much more areas vary than chance; 1 is chance alone
    /// @param tau2 variance between areas that the limits allow for
    /// @param streng whether an area is marked outside 99.8 rather than 95 per cent, as where there
    ///     are so many that some lie outside 95 by chance
    public record Trakt(double overspredning, double tau2, boolean streng) {
        private static final double Z95 = 1.959963984540054;
        private static final double Z998 = 3.090232306167813;

        /// The limits of the ratio where so many are expected.
        public FunnelLimits at(double ventet) {
            double sd = Math.sqrt(1 / ventet + tau2);
            return new FunnelLimits(1 - Z95 * sd, 1 + Z95 * sd, 1 - Z998 * sd, 1 + Z998 * sd);
        }

        Merke of(double ratio, double ventet) {
            var limits = at(ventet);
            double low = streng ? limits.lower998() : limits.lower95();
            double high = streng ? limits.upper998() : limits.upper95();
            return ratio > high ? Merke.OVER : ratio < low ? Merke.UNDER : Merke.SOM_VENTET;
        }
    }

    /// @param mellom standard deviation between areas, log odds, as they are
    /// @param mellomJustert the same with people's composition in the model
    /// @param forklart how much of the variance between areas composition takes away; null when the
    ///     figures do not carry it
    /// @param innenfor of all variation between the smaller areas, how much lies within those that
    ///     are compared; null without smaller areas
    /// @param indre how many smaller areas there are
    /// @param spredning with intervals, as they are; null when the figures do not carry it or
    ///     models were not asked for
    /// @param justert the same with what is expected of each area's people
    public record Variasjon(
            @Nullable Double mellom,
            @Nullable Double mellomJustert,
            @Nullable Double forklart,
            @Nullable Double innenfor,
            int indre,
            @Nullable Spredning spredning,
            @Nullable Spredning justert) {}

    /// Standard deviations on the scale of logarithms.
    ///
    /// @param mellom between the areas that are compared
    /// @param innenfor between smaller areas within one; null without such
    public record Spredning(Spenn mellom, @Nullable Spenn innenfor) {
        /// How much a typical area lies above or below, of one.
        static double typical(double sd) {
            return Math.expm1(sd);
        }
    }
}
