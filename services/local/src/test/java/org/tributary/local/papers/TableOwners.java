package org.tributary.local.papers;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables in a service's database with their owners: packages of its own, and the parts of the platform.
 *
 * @param root the package that all classes of the service share
 */
record TableOwners(String service, Path root, Markdown page) {

    Stream<List<String>> rowsOf(String module) {
        var folder = Chain.home(module);
        var tables = new Tables(folder);
        var sources = Repository.sources(folder);
        return tables.made().entrySet().stream().map(table -> {
            var owners = module.equals(service) ? tables.owners(table.getKey(), sources, root) : List.of(folder);
            return List.of(
                    page.link(Markdown.code(table.getKey()), table.getValue()),
                    owners.isEmpty()
                            ? "nobody any more"
                            : Markdown.listed(owners.stream().map(owner -> page.link(nameOf(owner), owner))));
        });
    }

    private String nameOf(Path owner) {
        var above = owner.startsWith(root) ? root : Path.of("services");
        return above.relativize(owner).toString();
    }
}
