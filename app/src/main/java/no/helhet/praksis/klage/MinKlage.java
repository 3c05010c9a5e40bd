package no.helhet.praksis.klage;

import no.helhet.platform.files.FilId;
import no.helhet.platform.web.Texts;

import java.util.List;

/// An appeal as the one who made it sees it.
///
/// @param brev letters about it, oldest first
public record MinKlage(Klage klage, List<FilId> brev) {
    /// How far it has come, in one or two sentences.
    public String told(Texts t) {
        var received = t.dateWithYear(klage.skriv().mottatt());
        return switch (klage.tilstand()) {
            case Tilstand.Mottatt s -> reviewed(received, t);
            case Tilstand.TilBeslutning s -> t.get("klage.minside.mottatt", received);
            case Tilstand.Besluttet(var svar) ->
                    t.get("klage.minside." + svar.konklusjon(), received);
            case Tilstand.Klargjort(var svar) ->
                    t.get("klage.minside." + svar.konklusjon(), received);
            case Tilstand.Oversendt(var svar, var sent) ->
                    t.get("klage.minside.oversendt", t.dateWithYear(sent.dag()));
            case Tilstand.Avgjort(var svar, var sent, var utfall) -> settled(utfall, t);
        };
    }

    private String reviewed(String received, Texts t) {
        var retting = klage.retting();
        return retting == null || retting.isMended()
                ? t.get("klage.minside.mottatt", received)
                : t.get("klage.minside.mangler", received, t.dateWithYear(retting.frist()));
    }

    private static String settled(Klageutfall utfall, Texts t) {
        var key =
                switch (utfall.utfall()) {
                    case STADFESTET -> "klage.minside.STADFESTET";
                    case ENDRET -> "klage.minside.ENDRET";
                    case OPPHEVET -> "klage.minside.sendtTilbake";
                    case AVVIST -> "klage.minside.avvistDer";
                };
        return t.get(key, t.dateWithYear(utfall.dag()));
    }
}
