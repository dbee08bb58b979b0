using Automation.Core.Practices.ConventionalCommits;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>Counts bytes, which are the same on every machine and under any load.</summary>
public sealed class ParserAllocationTests
{
    private const int Rounds = 1_000;

    [Theory]
    [InlineData("feat: add a button")]
    [InlineData("feat!: add a button")]
    [InlineData("refactor(ui): move the button")]
    [InlineData("refactor(ui)!: move the button")]
    [InlineData("\u0444\u0443\u043D\u043A\u0446\u0438\u044F(ui): \u043A\u043D\u043E\u043F\u043A\u0430")]
    public void Parsing_A_Valid_Header_Allocates_Nothing_But_Its_Result(string header)
    {
        var parsed = CommitMessageParser.Parse(header);
        var isCommonType = ReferenceEquals(parsed.Type, CommitMessageParser.Parse(header).Type);

        var taken = AllocatedBy(() => CommitMessageParser.Parse(header));
        var result = AllocatedBy(() => new CommitMessage
        {
            Header = header,
            Type = isCommonType ? parsed.Type : Copy(parsed.Type),
            Scope = Copy(parsed.Scope),
            Description = Copy(parsed.Description),
        });

        Assert.True(parsed.IsValid);
        Assert.Equal(result, taken);
    }

    [Fact]
    public void A_Common_Type_Is_The_Same_Text_In_Every_Message() =>
        Assert.Same(CommitMessageParser.Parse("feat: a").Type, CommitMessageParser.Parse("feat: b").Type);

    [Fact]
    public void Judging_A_Valid_Message_In_Commitlint_Mode_Allocates_The_Verdict_Only()
    {
        const string Message = "feat: add a button\n\nIt has been asked for.\n\nRefs: #1";

        var taken = AllocatedBy(() => CommitLinter.Lint(Message, CommitLintMode.Commitlint));
        var result = AllocatedBy(() => new CommitLint { Mode = CommitLintMode.Commitlint });

        Assert.Equal(result, taken);
    }

    private static string? Copy(string? text) => text is null ? null : new string(text.AsSpan());

    private static long AllocatedBy(Func<object> action)
    {
        action();
        var kept = new object[Rounds];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Rounds; i++)
        {
            kept[i] = action();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
    }
}
