using System.Diagnostics;
using System.Text;
using Automation.Core.Practices.ConventionalCommits;
using FsCheck.Xunit;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>Any bytes are judged without an exception in linear time, in every mode.</summary>
public sealed class HostileMessageTests
{
    private const int TenMegabytes = 10 * 1024 * 1024;
    private const int Sample = 100_000;

    /// <summary>Nobody waits that long for linear work, and quadratic work takes days.</summary>
    private static readonly TimeSpan Generous = TimeSpan.FromMinutes(2);

    public static TheoryData<string> Shapes => HostileMessages.Names;

    /// <summary>The largest corpus, in the modes that read the text themselves; the rules of the policy follow below.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public void Ten_Megabytes_Are_Judged_By_The_Specification_And_Commitlint(string shape)
    {
        var text = HostileMessages.Make(shape, TenMegabytes);
        var clock = Stopwatch.StartNew();

        Judge(text, CommitLintMode.Spec);
        Judge(text, CommitLintMode.Commitlint);
        CommitMessageFile.Clean(text);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Generous);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_Megabyte_Is_Judged_By_Policy(string shape)
    {
        var text = HostileMessages.Make(shape, TenMegabytes / 10);
        var clock = Stopwatch.StartNew();

        Judge(text, CommitLintMode.Policy);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Generous);
    }

    /// <summary>
    /// Work is counted, not timed: twice the text may take twice the memory, and a little for tables that grow, the
    /// runtime's among them. Copies of what is left to read, which make a reader quadratic, would take four times as much.
    /// </summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public void Twice_The_Text_Takes_Twice_The_Memory(string shape)
    {
        foreach (var mode in Enum.GetValues<CommitLintMode>())
        {
            var once = AllocatedBy(HostileMessages.Make(shape, Sample), mode);
            var twice = AllocatedBy(HostileMessages.Make(shape, 2 * Sample), mode);

            Assert.True(twice <= (2.5 * once) + 65_536, $"{mode}: {once} bytes, then {twice}");
        }
    }

    [Fact]
    public void A_Hundred_Thousand_Footers_Are_All_Read()
    {
        var text = "fix: a\n\n" + string.Join('\n', Enumerable.Range(1, 100_000).Select(i => $"Refs: #{i}"));

        var footers = CommitMessageParser.Parse(text).Footers;

        Assert.Equal(100_000, footers.Count);
        Assert.Equal("#100000", footers[^1].Value);
    }

    [Fact]
    public void A_Million_Lines_Are_One_Body()
    {
        var body = string.Join('\n', Enumerable.Repeat("a", 1_000_000));

        Assert.Equal(body, CommitMessageParser.Parse("fix: a\n\n" + body).Body);
    }

    [Property(MaxTest = 300)]
    public void Any_Bytes_Are_Judged(byte[] bytes)
    {
        foreach (var text in (string[])[Encoding.UTF8.GetString(bytes), Encoding.Latin1.GetString(bytes), Units(bytes)])
        {
            foreach (var mode in Enum.GetValues<CommitLintMode>())
            {
                Judge(text, mode);
                Judge("feat(a)!: b\n\n" + text, mode);
            }

            CommitMessageFile.Clean(text);
        }
    }

    /// <summary>Bytes as UTF-16 units, so that halves of surrogate pairs stand alone.</summary>
    private static string Units(byte[] bytes) => string.Concat(bytes.Chunk(2).Select(pair => (char)((pair[0] << 8) | pair[^1])));

    private static void Judge(string text, CommitLintMode mode)
    {
        var lint = CommitLinter.Lint(text, mode);

        Assert.Equal(lint.Errors.Count == 0, lint.Valid);
        Assert.True(lint.Valid || !lint.Ignored);
        Assert.Equal(mode, lint.Mode);
    }

    private static long AllocatedBy(string text, CommitLintMode mode)
    {
        CommitLinter.Lint(text, mode);
        var before = GC.GetAllocatedBytesForCurrentThread();
        CommitLinter.Lint(text, mode);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
