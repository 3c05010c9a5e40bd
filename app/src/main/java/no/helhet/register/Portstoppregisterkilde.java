package no.helhet.register;

import no.helhet.platform.database.Selection;
import no.helhet.praksis.sak.Sakstelling;
import no.helhet.praksis.vedtak.Portstopptelling;

import org.springframework.stereotype.Component;

import java.util.List;

/// Gates that refused a draft; of one refusal a row for each gate.
@Component
class Portstoppregisterkilde implements Registerkilde<Faktum.Portstopp> {
    private final Portstopptelling stopp;
    private final Sakstelling saker;

    Portstoppregisterkilde(Portstopptelling stopp, Sakstelling saker) {
        this.stopp = stopp;
        this.saker = saker;
    }

    @Override
    public Class<Faktum.Portstopp> type() {
        return Faktum.Portstopp.class;
    }

    @Override
    public List<Kilde<Faktum.Portstopp>> find(String kommunenr, Selection selection) {
        var found = stopp.find(kommunenr, selection);
        var cases =
                saker.findById(kommunenr, found.stream().map(Portstopptelling.Rad::sakId).toList());
        return found.stream()
                .map(
                        s ->
                                new Kilde<Faktum.Portstopp>(
                                        s.id(),
                                        s.bydel(),
                                        s.personId(),
                                        whose ->
                                                s.porter().stream()
                                                        .map(
                                                                port ->
                                                                        new Faktum.Portstopp(
                                                                                s.id(),
                                                                                port,
                                                                                whose,
                                                                                cases.get(s.sakId())
                                                                                        .enhetsnr(),
                                                                                s.sakId(),
                                                                                s.dag()))
                                                        .toList()))
                .toList();
    }
}
