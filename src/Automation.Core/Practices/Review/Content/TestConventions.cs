using System.Collections.Frozen;
using Automation.Core.Patterns;

namespace Automation.Core.Practices.Review.Content;

/// <summary>What is source code that wants tests, and what is a test: by the names and places that are usual in each language.</summary>
internal static class TestConventions
{
    private static readonly FrozenDictionary<string, TestConvention> ByExtension = Map(
    [
        new("cs", "**/*Tests.cs **/*Test.cs **/*Specs.cs **/*Should.cs", "{name}Tests.cs in the test project"),
        new("fs", "**/*Tests.fs **/*Test.fs", "{name}Tests.fs in the test project"),
        new("vb", "**/*Tests.vb **/*Test.vb", "{name}Tests.vb in the test project"),
        new("java", "**/*Test.java **/*Tests.java **/*TestCase.java **/*IT.java **/Test*.java", "{testdir}{name}Test.java"),
        new("kt", "**/*Test.kt **/*Tests.kt **/*Spec.kt", "{testdir}{name}Test.kt"),
        new("scala", "**/*Test.scala **/*Spec.scala **/*Suite.scala", "{testdir}{name}Spec.scala"),
        new("groovy", "**/*Test.groovy **/*Spec.groovy", "{testdir}{name}Spec.groovy"),
        new("clj cljs cljc", "**/*_test.clj **/*_test.cljs **/*_test.cljc", "test/{name}_test.{ext}"),
        new("go", "**/*_test.go", "{dir}{name}_test.go"),
        new("py", "**/test_*.py **/*_test.py **/conftest.py", "tests/test_{name}.py"),
        new("js jsx ts tsx mjs cjs mts cts", "**/*.test.* **/*.spec.* **/*.cy.*", "{dir}{name}.test.{ext}"),
        new("vue svelte", "**/*.test.* **/*.spec.*", "{dir}{name}.test.ts"),
        new("rb", "**/*_spec.rb **/*_test.rb **/test_*.rb", "spec/{name}_spec.rb"),
        new("cr", "**/*_spec.cr", "spec/{name}_spec.cr"),
        new("rs", "**/tests.rs **/test.rs **/*_test.rs **/*_tests.rs", "a module with #[cfg(test)] in {dir}{name}.rs"),
        new("php", "**/*Test.php **/*Cest.php **/*.phpt", "tests/{name}Test.php"),
        new("swift", "**/*Tests.swift **/*Test.swift **/*Spec.swift", "Tests/{name}Tests.swift"),
        new("m mm", "**/*Tests.m **/*Test.m **/*Tests.mm **/*Test.mm", "{name}Tests.{ext}"),
        new(
            "c cc cpp cxx h hh hpp hxx",
            "**/*_test.* **/*_tests.* **/*_unittest.* **/test_*.* **/*Test.* **/*Tests.*",
            "tests/{name}_test.{ext}"),
        new("ex exs", "**/*_test.exs", "test/{name}_test.exs"),
        new("erl", "**/*_SUITE.erl **/*_tests.erl", "test/{name}_SUITE.erl"),
        new("dart", "**/*_test.dart", "test/{name}_test.dart"),
        new("hs", "**/*Spec.hs **/*Test.hs", "test/{name}Spec.hs"),
        new("lua", "**/*_spec.lua **/*_test.lua", "spec/{name}_spec.lua"),
        new("pl pm", "**/t/**", "t/{name}.t"),
        new("ps1 psm1", "**/*.Tests.ps1", "{dir}{name}.Tests.ps1"),
        new("jl", "**/runtests.jl", "test/runtests.jl"),
        new("r R", "**/test-*.R **/test-*.r", "tests/testthat/test-{name}.R"),
    ]);

    /// <summary>Folders and names of tests in any language, what tests read among them.</summary>
    private static readonly PathPatterns Tests = new(
    [
        "**/test/**", "**/tests/**", "**/Test/**", "**/*Tests/**", "**/*.Test/**", "**/*-test/**", "**/*-tests/**", "**/*_test/**",
        "**/*_tests/**", "**/__tests__/**", "**/__snapshots__/**", "**/__mocks__/**", "**/spec/**", "**/specs/**", "**/e2e/**",
        "**/cypress/**", "**/testdata/**", "**/fixtures/**", "**/androidTest/**", "**/commonTest/**", "**/integration_test/**",
        "**/*.feature", "**/*.bats", "**/*.t",
    ]);

    /// <summary>Code beside what is delivered: settings of tools, build scripts, examples, migrations, types alone.</summary>
    private static readonly PathPatterns Others = new(
    [
        "**/.*", "**/.*/**", "docs/**", "doc/**", "**/docs/**", "**/examples/**", "**/example/**", "**/samples/**", "**/benchmarks/**",
        "**/benches/**", "**/migrations/**", "**/Migrations/**", "**/*.config.*", "**/*.stories.*", "**/*.d.ts", "**/setup.py",
        "**/gulpfile.*", "**/Gruntfile.*", "**/build.rs", "**/Package.swift", "**/mix.exs", "**/AssemblyInfo.cs",
    ]);

    /// <summary>Whether a file is code that wants tests, unless it is a test itself.</summary>
    public static bool IsSource(string path) => Of(path) is not null && !Others.IsMatch(path);

    public static bool IsTest(string path) => Tests.IsMatch(path) || Of(path)?.IsTest(path) == true;

    /// <summary>Null for a file of no language that is known.</summary>
    public static TestConvention? Of(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') ? ByExtension.GetValueOrDefault(path[(dot + 1)..]) : null;
    }

    private static FrozenDictionary<string, TestConvention> Map(TestConvention[] conventions) => conventions
        .SelectMany(convention => convention.Extensions.Select(extension => KeyValuePair.Create(extension, convention)))
        .ToFrozenDictionary(StringComparer.Ordinal);
}
