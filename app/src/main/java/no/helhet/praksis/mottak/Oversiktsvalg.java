package no.helhet.praksis.mottak;

import no.helhet.praksis.mottak.Henvendelse.Gjelder;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.Arrays;
import java.util.UUID;

/// Which enquiries a figure is made of.
///
/// @param dager how many days back, today included
/// @param time hour of the day they came, null for all
/// @param gjelder matter, null for all
/// @param hos worker who met them, null for all
public record Oversiktsvalg(
        int dager, Hva hva, @Nullable Integer time, @Nullable Gjelder gjelder, @Nullable UUID hos) {
    static final int MOST_DAYS = 366;

    public enum Hva {
        ALLE,
        SENT,
        GJENTATT,
        UTEN_SVAR,
        NODHJELP
    }

    static Oversiktsvalg all(int dager) {
        return new Oversiktsvalg(dager, Hva.ALLE, null, null, null);
    }

    /// As it stands in an address; what cannot be read is left out.
    static Oversiktsvalg parse(
            @Nullable Integer dager,
            @Nullable String hva,
            @Nullable Integer time,
            @Nullable String gjelder,
            @Nullable UUID hos,
            int usual) {
        return new Oversiktsvalg(
                dager == null ? usual : Math.clamp(dager, 1, MOST_DAYS),
                Arrays.stream(Hva.values())
                        .filter(h -> h.name().equals(hva))
                        .findFirst()
                        .orElse(Hva.ALLE),
                time,
                Arrays.stream(Gjelder.values())
                        .filter(g -> g.name().equals(gjelder))
                        .findFirst()
                        .orElse(null),
                hos);
    }

    public Oversiktsvalg of(Hva hva) {
        return new Oversiktsvalg(dager, hva, time, gjelder, hos);
    }

    public Oversiktsvalg about(Gjelder gjelder) {
        return new Oversiktsvalg(dager, hva, time, gjelder, hos);
    }

    public Oversiktsvalg with(UUID hos) {
        return new Oversiktsvalg(dager, hva, time, gjelder, hos);
    }

    /// The page with the rows behind the figure.
    public String rows() {
        var address =
                UriComponentsBuilder.fromPath("/mottak/oversikt/rader").queryParam("dager", dager);
        if (hva != Hva.ALLE) {
            address.queryParam("hva", hva);
        }
        if (time != null) {
            address.queryParam("time", time);
        }
        if (gjelder != null) {
            address.queryParam("gjelder", gjelder);
        }
        if (hos != null) {
            address.queryParam("hos", hos);
        }
        return address.toUriString();
    }
}
