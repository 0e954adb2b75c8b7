package org.tributary.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Where results are kept, a file for each figure of each run, so that a page can be written from the newest of all. */
public final class ResultsFolder {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;

    public ResultsFolder(Path folder) {
        this.folder = folder;
    }

    /** Keeps a result and says where. */
    public Path keep(Result result) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(result.at().toString().replace(":", "") + "-" + result.figure() + ".json");
        JSON.writeValue(file.toFile(), result);
        return file;
    }

    /** The newest result of each of these figures that was ever measured, in this order. */
    public List<Result> newest(List<String> figures) throws IOException {
        var newest = new TreeMap<Integer, Result>();
        for (var result : all()) {
            if (figures.contains(result.figure())) {
                newest.merge(figures.indexOf(result.figure()), result, ResultsFolder::newer);
            }
        }
        return List.copyOf(newest.values());
    }

    private List<Result> all() throws IOException {
        var results = new ArrayList<Result>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "*.json")) {
                for (var file : files) {
                    results.add(JSON.readValue(file.toFile(), Result.class));
                }
            }
        }
        return results;
    }

    private static Result newer(Result one, Result other) {
        return Comparator.comparing(Result::at).compare(one, other) < 0 ? other : one;
    }
}
