package no.helhet.platform.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Answers whether the present user's role may open an address, by the policy its route declares:
/// a page draws a link only to where its reader may go. Whether the reader may see the very person
/// or case behind the address is for the route itself.
@Component
public class RoutePolicies {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile Map<String, List<Route>> routes = Map.of();

    // The mapping is asked for late: it is made after those who draw pages.
    RoutePolicies(
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    private record Route(PathPattern pattern, AccessPolicy policy) {}

    /// @param address of this server, e.g. `/sak/4698-0193...#journal`
    /// @return true also for what is no route, such as a file
    public boolean mayOpen(String address) {
        var path = address.split("[?#]", 2)[0];
        var parsed = PathContainer.parsePath(path);
        return routes().getOrDefault(firstSegment(path), List.of()).stream()
                .filter(route -> route.pattern().matches(parsed))
                .findFirst()
                .map(route -> PolicyInterceptor.allows(route.policy()))
                .orElse(true);
    }

    private Map<String, List<Route>> routes() {
        if (routes.isEmpty()) {
            routes = read(mappings.getObject());
        }
        return routes;
    }

    private static Map<String, List<Route>> read(RequestMappingHandlerMapping mapping) {
        var found = new ArrayList<Route>();
        mapping.getHandlerMethods()
                .forEach(
                        (info, handler) -> {
                            var policy = PolicyInterceptor.findPolicy(handler);
                            var patterns = info.getPathPatternsCondition();
                            if (policy != null
                                    && patterns != null
                                    && info.getMethodsCondition()
                                            .getMethods()
                                            .contains(RequestMethod.GET)) {
                                patterns.getPatterns()
                                        .forEach(p -> found.add(new Route(p, policy)));
                            }
                        });
        found.sort(Comparator.comparing(Route::pattern));
        return found.stream()
                .collect(Collectors.groupingBy(r -> firstSegment(r.pattern().getPatternString())));
    }

    private static String firstSegment(String path) {
        return path.split("/", 3).length < 2 ? "" : path.split("/", 3)[1];
    }
}
