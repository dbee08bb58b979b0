using Automation.Core.Policies;
using Automation.Core.Policies.Adoption;
using FsCheck.Xunit;
using static Automation.Core.Tests.Policies.Adoption.Adopting;

namespace Automation.Core.Tests.Policies.Adoption;

public sealed class CommitlintConfigurationTests
{
    private const string Small = """{ "rules": { "header-max-length": [2, "always", 50] } }""";

    [Theory]
    [InlineData(".commitlintrc", Small)]
    [InlineData(".commitlintrc", "rules:\n  header-max-length: [2, always, 50]\n")]
    [InlineData(".commitlintrc.json", "{\n\t// fifty\n\t\"rules\": { \"header-max-length\": [2, \"always\", 50], },\n}")]
    [InlineData(".commitlintrc.yaml", "rules:\n  header-max-length:\n    - 2\n    - always\n    - 50\n")]
    [InlineData(".commitlintrc.yml", "---\nrules: { header-max-length: [2, 'always', 50] }\n")]
    [InlineData("package.json", """{ "name": "a", "commitlint": { "rules": { "header-max-length": [2, "always", 50] } } }""")]
    public void Every_File_That_Is_Json_Or_Yaml_Is_Read(string path, string text)
    {
        var layer = CommitlintConfiguration.Adopt(new Dictionary<string, string> { [path] = text });

        Assert.NotNull(layer);
        Assert.Equal((PolicyLayerKind.Repository, path), (layer.Kind, layer.Source));
        Assert.Empty(layer.Remarks);
        Assert.Contains("header-max-length: { severity: error, value: 50 }", layer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_First_File_In_The_Order_Of_Commitlint_Is_Taken()
    {
        var texts = CommitlintConfiguration.Paths.ToDictionary(path => path, _ => Small, StringComparer.Ordinal);
        texts["package.json"] = """{ "name": "a" }""";
        texts[".commitlintrc"] = "  \n";

        Assert.Equal(".commitlintrc.json", CommitlintConfiguration.Find(texts)?.Source);
    }

    [Theory]
    [InlineData("package.json", """{ "devDependencies": { "@commitlint/cli": "21.2.4" } }""")]
    [InlineData("package.json", "not a package, and nothing of ours")]
    [InlineData(".commitlintrc", "")]
    [InlineData(".commitlintrc.yml", "# nothing\n~\n")]
    public void What_Holds_No_Configuration_Is_None(string path, string text) =>
        Assert.Null(CommitlintConfiguration.Adopt(new Dictionary<string, string> { [path] = text }));

    [Theory]
    [InlineData(".commitlintrc.json", "{\n  \"rules\": [\n}", "Line 3 is not valid JSON.")]
    [InlineData(".commitlintrc.json", """{ "extends": "\ud800" }""", "is not valid Unicode")]
    [InlineData(".commitlintrc.yml", "rules:\n  a: [2\n", "Line ")]
    [InlineData(".commitlintrc.yml", "rules: &a {}\nextends: *a\n", "Aliases are not taken")]
    [InlineData(".commitlintrc", "{ extends: [a }", "Line 1, column")]
    [InlineData(".commitlintrc", "just a text", "is a map of keys")]
    [InlineData("package.json", """{ "commitlint": ["@commitlint/config-conventional"] }""", "is a map of keys")]
    public void A_Configuration_That_Cannot_Be_Read_Changes_Nothing_And_Is_Said(string path, string text, string reason)
    {
        var layer = CommitlintConfiguration.Adopt(new Dictionary<string, string> { [path] = text });

        var remark = Assert.Single(layer!.Remarks);
        Assert.StartsWith($"{path} cannot be read, so the rules' defaults apply: ", remark, StringComparison.Ordinal);
        Assert.Contains(reason, remark, StringComparison.Ordinal);
        Assert.Equal("version: 1\n", layer.Text);
    }

    [Fact]
    public void A_File_Without_End_Is_Refused()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 100_000));

        Assert.NotNull(Translate($"rules: {deep}").Problem);
        Assert.NotNull(Translate($$"""{ "rules": {{deep}} """, ".commitlintrc.json").Problem);
        Assert.NotNull(Translate($"\"{new string('a', 2 * 1024 * 1024)}\"", ".commitlintrc.json").Problem);
    }

    [Fact]
    public void What_Has_No_Counterpart_Is_A_Remark_With_Its_Key()
    {
        var adopted = Translate("""
            extends: ["@commitlint/config-conventional", "./base.js", "@commitlint/config-lerna-scopes"]
            parserPreset: ./parser
            plugins: [commitlint-plugin-tense]
            formatter: mine
            helpUrl: https://example.com
            defaultIgnores: false
            ignores: [x]
            prompt: { questions: {} }
            colour: red
            rules:
              tense/subject-tense: [2, always, [present]]
              type-empty: 7
              subject-empty: [2, sometimes]
            """);

        Assert.Equal(
            [
                "extends", "extends", "parserPreset", "plugins", "formatter", "helpUrl", "defaultIgnores", "ignores", "prompt", "colour",
                "rules.type-empty", "rules.subject-empty", "rules.tense/subject-tense",
            ],
            adopted.Unmapped.Select(u => u.Key));
        Assert.Equal(adopted.Unmapped.Count, adopted.ToLayer().Remarks.Count);
        Assert.Contains(
            ".commitlintrc: 'helpUrl' has no counterpart. Every finding says by itself why it matters and how to fix it.",
            adopted.ToLayer().Remarks);
    }

    [Fact]
    public void What_Means_The_Same_Here_Needs_No_Remark() => Assert.Empty(Translate("""
        $schema: https://json.schemastore.org/commitlintrc.json
        extends: '@commitlint/config-conventional'
        parserPreset: conventional-changelog-conventionalcommits
        formatter: '@commitlint/format'
        plugins: []
        ignores: []
        defaultIgnores: true
        helpUrl:
        """).Unmapped);

    [Fact]
    public void What_Commitlint_Prints_Of_Itself_Is_Read()
    {
        var adopted = Translate(
            """
            {"extends":["./shared.js"],"formatter":"@commitlint/format","parserPreset":{"name":"conventional-changelog-conventionalcommits",
            "path":"./a.js","parserOpts":{"headerPattern":{},"issuePrefixes":["#"]}},"ignores":[],"plugins":{},"rules":{
            "body-max-line-length":[2,"always",null],"header-max-length":[2,"always",72],"type-enum":[2,"always",["feat","fix"]],
            "type-empty":[2,"never"]},"helpUrl":"https://github.com/conventional-changelog/commitlint/#what-is-commitlint",
            "prompt":{"questions":{"type":{"description":"Select"}}}}
            """,
            "printed.json");

        Assert.Empty(adopted.Unmapped);
        Assert.Equal(["feat", "fix"], Resolve(adopted).Policy.ConventionalCommits.Types);
        Assert.Contains("body-max-line-length: off", adopted.Yaml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"Infinity\"")]
    public void A_Limit_Of_Infinity_Is_None(string limit)
    {
        var adopted = Translate($$$"""{"rules":{"body-max-line-length":[2,"always",{{{limit}}}]}}""");

        Assert.Empty(adopted.Unmapped);
        Assert.Contains("body-max-line-length: off", adopted.Yaml, StringComparison.Ordinal);
    }

    [Property]
    public void Any_Text_Is_Taken(string? text)
    {
        foreach (var source in CommitlintConfiguration.Paths)
        {
            if (CommitlintConfiguration.Translate(source, text ?? "") is { } adopted)
            {
                Resolve(adopted);
            }
        }
    }

    [Property]
    public void Any_Word_In_A_Configuration_Leaves_A_Valid_Policy(string? word)
    {
        var quoted = System.Text.Json.JsonSerializer.Serialize(word ?? "");

        Resolve(Translate($$"""
            { {{quoted}}: 1, "extends": [{{quoted}}], "rules": {
              {{quoted}}: [2, "always", {{quoted}}], "type-enum": [2, "always", [{{quoted}}, "feat"]],
              "scope-enum": [2, "always", [{{quoted}}]], "subject-case": [1, "never", {{quoted}}],
              "subject-full-stop": [2, "never", {{quoted}}], "header-max-length": [2, "always", {{quoted}}] } }
            """));
    }
}
