package no.helhet.praksis.samtykke;

import no.helhet.praksis.partner.Partner;
import no.helhet.praksis.partner.PartnerId;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The names of partners, for pages.
public record Delere(Map<PartnerId, Partner> partnere) {
    static Delere of(List<Partner> partners) {
        return new Delere(
                partners.stream().collect(Collectors.toMap(Partner::id, Function.identity())));
    }

    public String navn(PartnerId id) {
        var partner = partnere.get(id);
        return partner == null ? "" : partner.navn();
    }
}
