using Automation.Core.Practices.TechDebt.Suppressions;
using Automation.Testing;

namespace Automation.Core.Tests.TechDebt.Suppressions;

public sealed class SuppressionScannerTests
{
    [Theory]
    [InlineData("a.cs", "#pragma warning disable CS0618", "#pragma warning disable")]
    [InlineData("a.cs", "[SuppressMessage(\"Design\", \"CA1000\")]", "SuppressMessage")]
    [InlineData("a.cs", "[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"A\", \"B\")]", "SuppressMessage")]
    [InlineData("a.cs", "// ReSharper disable once All", "ReSharper disable")]
    [InlineData("a.cs", "[Fact(Skip = \"flaky\")]", "[Fact(Skip)]")]
    [InlineData("a.cs", "[Test, Ignore(\"flaky\")]", "[Ignore]")]
    [InlineData("a.ts", "// eslint-disable-next-line no-console", "eslint-disable")]
    [InlineData("a.tsx", "{/* eslint-disable-line */}", "eslint-disable")]
    [InlineData("a.ts", "// @ts-ignore", "@ts-ignore")]
    [InlineData("a.ts", "// @ts-expect-error: wrong", "@ts-expect-error")]
    [InlineData("a.js", "// @ts-nocheck", "@ts-nocheck")]
    [InlineData("a.ts", "// biome-ignore lint/a: b", "biome-ignore")]
    [InlineData("a.yml", "# prettier-ignore", "prettier-ignore")]
    [InlineData("a.ts", "  xit('greets', () => {", "xit")]
    [InlineData("a.ts", "describe.skip('x', f)", "it.skip")]
    [InlineData("a.ts", "test.todo('x')", "test.todo")]
    [InlineData("a.py", "import x  # noqa: F401", "noqa")]
    [InlineData("a.py", "x = 1  # type: ignore[attr]", "type: ignore")]
    [InlineData("a.py", "x = 1  # pylint: disable=line-too-long", "pylint: disable")]
    [InlineData("a.py", "assert x  # nosec B101", "nosec")]
    [InlineData("a.py", "@pytest.mark.skip(reason='flaky')", "@pytest.mark.skip")]
    [InlineData("a.py", "@unittest.skip('flaky')", "@unittest.skip")]
    [InlineData("A.java", "  @SuppressWarnings(\"unchecked\") List<A> x;", "@Suppress")]
    [InlineData("a.kt", "@file:Suppress(\"unused\")", "@Suppress")]
    [InlineData("A.java", "@Disabled", "@Disabled")]
    [InlineData("A.java", "@org.junit.Ignore(\"flaky\")", "@Ignore")]
    [InlineData("a.go", "x() //nolint:errcheck", "nolint")]
    [InlineData("a_test.go", "\tt.Skip(\"flaky\")", "t.Skip")]
    [InlineData("a.rs", "#![allow(dead_code)]", "#[allow]")]
    [InlineData("a.rs", "#[ignore = \"slow\"]", "#[ignore]")]
    [InlineData("a.rb", "x # rubocop:disable Style/A", "rubocop:disable")]
    [InlineData("a_spec.rb", "  pending 'later'", "pending")]
    [InlineData("a.php", "x(); // phpcs:ignore", "phpcs:ignore")]
    [InlineData("a.php", "/** @phpstan-ignore-next-line */", "@phpstan-ignore")]
    [InlineData("a.swift", "// swiftlint:disable all", "swiftlint:disable")]
    [InlineData("a.sh", "# shellcheck disable=SC2086", "shellcheck disable")]
    [InlineData("A.java", "x(); // NOSONAR", "NOSONAR")]
    [InlineData("Dockerfile", "# hadolint ignore=DL3008", "hadolint ignore")]
    [InlineData("a.tf", "# tflint-ignore: all", "tflint-ignore")]
    [InlineData("a.bicep", "#disable-next-line no-hardcoded-env-urls", "#disable-next-line")]
    public void The_Table_Knows_The_Forms_Of_Each_Language(string path, string line, string form)
    {
        var found = Assert.Single(Added(path, line));

        Assert.Equal((path, 1, form), (found.Path, found.Line, found.Form.Name));
    }

    [Theory]
    [InlineData("a.cs", "var x = \"#pragma warning disable\";")]
    [InlineData("a.cs", "// [Fact(Skip = x)]")]
    [InlineData("a.cs", "var x = \"[Ignore]\";")]
    [InlineData("a.cs", "x.Skip = 1;")]
    [InlineData("a.cs", "[JsonIgnore]")]
    [InlineData("a.cs", "#pragma warning restore CS0618")]
    [InlineData("a.ts", "const x = '// eslint-disable';")]
    [InlineData("a.ts", "// the eslint-disable below is needed")]
    [InlineData("a.ts", "eslint-disable")]
    [InlineData("a.ts", "const y = `it.skip(`;")]
    [InlineData("a.py", "x = '# noqa'")]
    [InlineData("a.py", "@pytest.mark.skipif(sys.platform == 'win32')")]
    [InlineData("a.go", "s := \"t.Skip(\"")]
    [InlineData("A.java", "/* @Disabled */")]
    [InlineData("notes.txt", "# noqa")]
    public void What_Only_Looks_Like_One_Is_None(string path, string line) => Assert.Empty(Added(path, line));

    [Fact]
    public void A_String_Goes_On_From_Line_To_Line() =>
        Assert.Empty(Added("a.cs", "var x = \"\"\"\n    #pragma warning disable\n    [Ignore]\n    \"\"\";"));

    [Fact]
    public void Arguments_Belong_To_The_Words_But_Code_Behind_Does_Not()
    {
        var found = Added("A.java", "@SuppressWarnings({\"a\", \"b\"}) int x; // @Disabled\n@Disabled int y;");

        Assert.Equal(["@SuppressWarnings({\"a\", \"b\"})", "@Disabled"], found.Select(s => s.Text));
    }

    [Theory]
    [InlineData("@@ -1 +1 @@\n-@Suppress(\"A\") int x;\n+    @Suppress(\"A\") long x;", 0)]
    [InlineData("@@ -1 +1 @@\n-@Suppress(\"A\")\n+@Suppress(\"B\")", 1)]
    [InlineData("@@ -1 +1,2 @@\n-@Suppress(\"A\")\n+@Suppress(\"A\")\n+@Suppress(\"A\")", 1)]
    [InlineData("@@ -1,2 +1 @@\n @Suppress(\"A\")\n-@Suppress(\"B\")", 0)]
    public void What_Only_Moves_Is_Not_New(string patch, int expected) =>
        Assert.Equal(expected, Scan(new PullRequestBuilder().File("A.java", patch: patch)).Count);

    [Fact]
    public void What_Moves_To_Another_File_Is_Not_New_Either()
    {
        var pullRequest = new PullRequestBuilder()
            .File("a.py", patch: "@@ -1 +0,0 @@\n-x  # noqa: A")
            .File("b.py", patch: "@@ -0,0 +1,2 @@\n+x  # noqa: A\n+y  # noqa: B");

        Assert.Equal("noqa: B", Assert.Single(Scan(pullRequest)).Text);
    }

    [Fact]
    public void Every_Name_Of_The_Table_Is_Used_Once() =>
        Assert.Equal(SuppressionForms.Names.Distinct(StringComparer.OrdinalIgnoreCase), SuppressionForms.Names);

    private static IReadOnlyList<Suppression> Added(string path, string text) => Scan(new PullRequestBuilder().NewFile(path, text));

    private static IReadOnlyList<Suppression> Scan(PullRequestBuilder pullRequest) => SuppressionScanner.Scan(pullRequest.Build().Files);
}
