using System.Text.Json;
using Automation.Core.Policies;
using Automation.Core.Practices.ConventionalCommits;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>Walks the hand-made edge cases: one test for each message and mode.</summary>
public sealed class EdgeCaseTests
{
    public static TheoryData<string, bool?, bool?> Specification()
    {
        var data = new TheoryData<string, bool?, bool?>();
        foreach (var edge in Load())
        {
            var spec = edge.GetProperty("spec");
            data.Add(edge.GetProperty("message").GetString()!, Nullable(spec, "valid"), Nullable(spec, "breaking"));
        }

        return data;
    }

    public static TheoryData<string, bool, bool, string[], string[]> Commitlint()
    {
        var data = new TheoryData<string, bool, bool, string[], string[]>();
        foreach (var edge in Load().Where(e => !string.IsNullOrWhiteSpace(e.GetProperty("message").GetString())))
        {
            var said = edge.GetProperty("commitlint 21.2.4");
            data.Add(
                edge.GetProperty("message").GetString()!,
                said.GetProperty("valid").GetBoolean(),
                said.GetProperty("ignored").GetBoolean(),
                Names(said, "errors"),
                Names(said, "warnings"));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Specification))]
    public void Spec_Mode_Says_What_The_Specification_Says(string message, bool? valid, bool? breaking)
    {
        var lint = CommitLinter.Lint(message, CommitLintMode.Spec, EffectivePolicy.Default);

        Assert.Equal(valid ?? lint.Valid, lint.Valid);
        Assert.Equal(breaking ?? lint.Breaking, lint.Breaking);
        Assert.Empty(lint.Warnings);
        Assert.False(lint.Ignored);
    }

    [Theory]
    [MemberData(nameof(Commitlint))]
    public void Commitlint_Mode_Says_What_Commitlint_Says(string message, bool valid, bool ignored, string[] errors, string[] warnings)
    {
        var lint = CommitLinter.Lint(message, CommitLintMode.Commitlint, EffectivePolicy.Default);

        Assert.Equal(valid, lint.Valid);
        Assert.Equal(ignored, lint.Ignored);
        Assert.Equal(errors, lint.Errors);
        Assert.Equal(warnings, lint.Warnings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\r\n\t\n")]
    public void Blank_Messages_Are_Invalid_In_Every_Mode(string message)
    {
        foreach (var mode in Enum.GetValues<CommitLintMode>())
        {
            var lint = CommitLinter.Lint(message, mode, EffectivePolicy.Default);

            Assert.False(lint.Valid);
            Assert.Equal(["empty-message"], lint.Errors);
            Assert.Null(lint.Type);
        }
    }

    private static List<JsonElement> Load() =>
        JsonSerializer.Deserialize<List<JsonElement>>(File.ReadAllText(OracleMessage.PathOf("edge-cases.json")))!;

    private static bool? Nullable(JsonElement parent, string name) =>
        parent.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.GetBoolean() : null;

    private static string[] Names(JsonElement parent, string name) =>
        [.. parent.GetProperty(name).EnumerateArray().Select(e => e.GetString()!).Order(StringComparer.Ordinal)];
}
