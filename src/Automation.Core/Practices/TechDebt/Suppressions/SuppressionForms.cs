using static Automation.Core.Practices.TechDebt.Suppressions.SuppressionPlace;

namespace Automation.Core.Practices.TechDebt.Suppressions;

/// <summary>The suppressions and skipped tests of each language, by the names of files.</summary>
internal static class SuppressionForms
{
    private const string DotNet = "cs csx vb fs fsx razor cshtml";
    private const string Native = "c cc cpp cxx h hh hpp hxx m mm cu ino";
    private const string Script = "js jsx mjs cjs ts tsx mts cts vue svelte astro";
    private const string TypeScript = "js jsx ts tsx mts cts vue svelte astro";
    private const string Style = "css scss less sass";
    private const string Python = "py pyi pyw";
    private const string Jvm = "java kt kts scala groovy";
    private const string Ruby = "rb rake gemspec";
    private const string Shell = "sh bash zsh ksh";
    private const string Terraform = "tf tfvars hcl";
    private const string Text = "md markdown html htm";
    private const string Yaml = "yml yaml";

    private static readonly SuppressionRow[] Suppressions =
    [
        new("#pragma warning disable", Directive, DotNet, @"^\s*#\s*pragma\s+warning\s+disable\b"),
        new("SuppressMessage", AttributeList, "cs csx vb fs fsx ps1 psm1", @"\b(?:Unconditional)?SuppressMessage(?:Attribute)?\s*\("),
        new("ReSharper disable", Comment, DotNet, @"^\s*ReSharper\s+disable\b"),
        new("#nowarn", Directive, "fs fsx", @"^\s*#nowarn\b"),
        new("#Disable Warning", Directive, "vb", @"^\s*#(?i:disable\s+warning)\b"),
        new("NoWarn", Code, "csproj fsproj vbproj props targets", @"<NoWarn\b"),
        new("clang-tidy NOLINT", Comment, Native, @"^\s*NOLINT(?:NEXTLINE|BEGIN)?\b"),
        new("#pragma diagnostic ignored", Directive, Native, @"^\s*#\s*pragma\s+(?:GCC|clang)\s+diagnostic\s+ignored\b"),
        new("#pragma warning(disable)", Directive, Native, @"^\s*#\s*pragma\s+warning\s*\((?:\s*push\s*,)?\s*disable\b"),
        new("eslint-disable", Comment, Script, @"^[\s*!]*eslint-disable\b"),
        new("tslint:disable", Comment, Script, @"^[\s*!]*tslint:disable\b"),
        new("oxlint-disable", Comment, Script, @"^[\s*!]*oxlint-disable\b"),
        new("biome-ignore", Comment, $"{Script} {Style} json jsonc", @"^[\s*!]*biome-ignore\b"),
        new("prettier-ignore", Comment, $"{Script} {Style} {Text} {Yaml}", @"^[\s*!]*prettier-ignore\b"),
        new("@ts-ignore", Comment, TypeScript, @"^[\s*/!]*@ts-ignore\b"),
        new("@ts-expect-error", Comment, TypeScript, @"^[\s*/!]*@ts-expect-error\b"),
        new("@ts-nocheck", Comment, TypeScript, @"^[\s*/!]*@ts-nocheck\b"),
        new("coverage ignore", Comment, Script, @"^[\s*!]*(?:istanbul|c8|v8)\s+ignore\b"),
        new("stylelint-disable", Comment, $"{Style} vue", @"^[\s*!]*stylelint-disable\b"),
        new("markdownlint-disable", Comment, Text, @"^\s*markdownlint-disable\b"),
        new("noqa", Comment, $"{Python} sql {Yaml}", @"(?:^|#)\s*(?:(?:ruff|flake8):\s*)?(?i:noqa)\b"),
        new("type: ignore", Comment, Python, @"(?:^|#)\s*type:\s*ignore\b"),
        new("pyright: ignore", Comment, Python, @"(?:^|#)\s*pyright:\s*ignore\b"),
        new("mypy: ignore-errors", Comment, Python, @"^\s*mypy:\s*ignore-errors\b"),
        new("pylint: disable", Comment, Python, @"(?:^|#)\s*pylint:\s*disable\b"),
        new("pragma: no cover", Comment, Python, @"(?:^|#)\s*pragma:\s*no\s*cover\b"),
        new("nosec", Comment, $"{Python} go", @"(?:^|#)\s*nosec\b"),
        new("@Suppress", Code, Jvm, @"@(?:[\w.]+[.:])?Suppress(?:Warnings|Lint|FBWarnings)?\b"),
        new("noinspection", Comment, $"{Jvm} php", @"^[\s*@]*noinspection\b"),
        new("CHECKSTYLE:OFF", Comment, Jvm, @"^\s*CHECKSTYLE:\s*OFF\b"),
        new("nolint", Comment, "go", @"^\s*nolint\b"),
        new("lint:ignore", Comment, "go", @"^\s*lint:(?:file-)?ignore\b"),
        new("#[allow]", Code, "rs", @"#!?\[\s*(?:allow|expect)\b"),
        new("rubocop:disable", Comment, Ruby, @"(?:^|#)\s*rubocop:(?:disable|todo)\b"),
        new("standard:disable", Comment, Ruby, @"(?:^|#)\s*standard:disable\b"),
        new("phpcs:ignore", Comment, "php", @"^[\s*@]*phpcs:(?:ignore|disable)\b"),
        new("@phpstan-ignore", Comment, "php", @"^[\s*]*@phpstan-ignore\b"),
        new("@psalm-suppress", Comment, "php", @"^[\s*]*@psalm-suppress\b"),
        new("@codeCoverageIgnore", Comment, "php", @"^[\s*]*@codeCoverageIgnore\b"),
        new("swiftlint:disable", Comment, "swift", @"^\s*swiftlint:disable\b"),
        new("dart ignore", Comment, "dart", @"^\s*ignore(?:_for_file)?:\s*\w"),
        new("luacheck: ignore", Comment, "lua", @"^\s*luacheck:\s*ignore\b"),
        new("credo:disable", Comment, "ex exs", @"^\s*credo:disable\b"),
        new("shellcheck disable", Comment, Shell, @"^\s*shellcheck\s+(?:[\w=-]+\s+)*disable="),
        new("hadolint ignore", Comment, "dockerfile containerfile", @"^\s*hadolint\s+(?:global\s+)?ignore\b"),
        new("tflint-ignore", Comment, Terraform, @"^\s*tflint-ignore\b"),
        new("tfsec:ignore", Comment, Terraform, @"^\s*(?:tfsec|trivy):ignore\b"),
        new("checkov:skip", Comment, $"{Terraform} {Yaml} dockerfile bicep", @"^\s*checkov:skip\b"),
        new("#disable-next-line", Directive, "bicep bicepparam", @"^\s*#disable-(?:next-line|diagnostics)\b"),
        new("yamllint disable", Comment, Yaml, @"^\s*yamllint\s+disable\b"),
        new("zizmor: ignore", Comment, Yaml, @"^\s*zizmor:\s*ignore\b"),
        new("NOSONAR", Comment, $"{DotNet} {Native} {Script} {Style} {Python} {Jvm} {Ruby} {Text} go php swift sql rs", @"\bNOSONAR\b"),
    ];

    private static readonly SuppressionRow[] SkippedTests =
    [
        new("[Fact(Skip)]", AttributeList, "cs csx vb fs fsx", @"\bSkip\s*:?=\s*(?:""[^""]{0,100}""?)?"),
        new("[Ignore]", AttributeList, "cs csx vb fs fsx", @"\bIgnore\s*[\](,]"),
        new("GTEST_SKIP", Code, Native, @"\bGTEST_SKIP\s*\("),
        new("it.skip", Code, Script, @"\b(?:it|test|describe|context|suite|specify)\.(?:skip|failing|fixme)\b"),
        new("test.todo", Code, Script, @"\b(?:it|test|describe)\.todo\b"),
        new("xit", Code, $"{Script} {Ruby}", @"^\s*(?:xit|xtest|xdescribe|xcontext|xspecify)\b"),
        new("pending", Directive, $"{Script} {Ruby}", @"^\s*pending\s*[(""']"),
        new("skip", Directive, Ruby, @"^\s*skip\s*(?:[(""']|$)"),
        new("@pytest.mark.skip", Code, Python, @"\bpytest\.(?:mark\.(?:skip|xfail)\b|skip\s*\()"),
        new("@unittest.skip", Code, Python, @"@(?:unittest\.)?(?:skip|expectedFailure)\b|\bself\.skipTest\s*\("),
        new("@Disabled", Code, Jvm, @"@(?:[\w.]+\.)?Disabled\b"),
        new("@Ignore", Code, Jvm, @"@(?:[\w.]+\.)?Ignore\b"),
        new("t.Skip", Code, "go", @"\b(?:t|b|tb)\.Skip(?:f|Now)?\s*\("),
        new("#[ignore]", Code, "rs", @"#\[\s*ignore\b"),
        new("markTestSkipped", Code, "php", @"\bmarkTest(?:Skipped|Incomplete)\s*\("),
        new("XCTSkip", Code, "swift", @"\bXCTSkip\s*\("),
        new("@tag :skip", Code, "ex exs", @"@(?:module)?tag\s+:skip\b"),
    ];

    private static readonly Dictionary<string, SuppressionForm[]> ByFile = Index();

    /// <summary>The names of all forms, in the order of the table.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Suppressions.Concat(SkippedTests).Select(row => row.Name)];

    /// <summary>The forms that a file may hold; none for one of a kind that the table does not know.</summary>
    public static IReadOnlyList<SuppressionForm> Of(string path) =>
        ByFile.GetValueOrDefault(Path.GetFileName(path))
        ?? ByFile.GetValueOrDefault(Path.GetExtension(path).TrimStart('.'))
        ?? [];

    private static Dictionary<string, SuppressionForm[]> Index() =>
        (from rows in new[] { (Rows: Suppressions, SkipsTest: false), (Rows: SkippedTests, SkipsTest: true) }
         from row in rows.Rows
         let form = new SuppressionForm(row.Name, rows.SkipsTest, row.Place, row.Pattern)
         from file in row.Files.Split(' ').Distinct()
         group form by file)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);
}
