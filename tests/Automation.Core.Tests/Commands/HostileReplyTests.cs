using Automation.Core.Commands;
using Automation.Core.Commands.Replies;
using Automation.Core.Policies;
using Automation.Core.Practices.Decisions;
using Automation.Core.Tests.Reporting;
using Automation.Testing;
using FsCheck.Xunit;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Automation.Core.Tests.Commands;

/// <summary>Replies around hostile text: what people write in commands stands still in the answers.</summary>
[Properties(Arbitrary = [typeof(HostileText)], MaxTest = 200)]
public sealed class HostileReplyTests
{
    [Property]
    public void A_Reply_To_Anything_Is_Still(string text)
    {
        string[] parts =
        [
            CommandReply.Refusal($"waive {text}", text),
            CommandReply.Problem(text, text),
            CommandReplyTests.Explain("review/size", "", CommandReplyTests.Found("review/size", text, text)),
        ];

        AssertStill(CommandReply.Of(parts.Select(p => new CommandAnswer(CommentReaction.ThumbsUp, p)))!);
    }

    [Property]
    public void Whatever_Follows_The_Word_Is_Answered_In_Peace(string text)
    {
        var problems = CommentCommands.Parse($"/automation {text}").OfType<CommentCommand.Invalid>()
            .Select(c => new CommandAnswer(CommentReaction.Confused, CommandReply.Problem(c.Text, c.Problem)));

        AssertStill(CommandReply.Of(problems) ?? "");
    }

    [Property]
    public void A_Draft_Stays_In_Its_Fence(string title)
    {
        var snapshot = new PullRequestBuilder().With(s => s with { Body = title }).Build();
        var draft = CommandReply.Draft(DecisionsPractice.DraftOf(snapshot, EffectivePolicy.Default, title));
        var rendered = new RenderedMarkdown(draft);

        Assert.Equal(2, rendered.Blocks.Count);
        Assert.IsType<FencedCodeBlock>(rendered.Blocks[1]);
        Assert.Empty(rendered.Html);
        Assert.DoesNotContain("<!--", draft, StringComparison.Ordinal);
    }

    private static void AssertStill(string reply)
    {
        var rendered = new RenderedMarkdown(reply);
        Assert.DoesNotContain("<!--", reply, StringComparison.Ordinal);
        Assert.Empty(rendered.Html);
        Assert.DoesNotContain(rendered.Live, i => i is LinkInline or AutolinkInline);
        Assert.DoesNotMatch(@"@\w|(?i:gh-\d|\w:/|www\.)", rendered.Text);
        Assert.DoesNotMatch(@"(?i:fix|fixes|close|closes|resolves):? #\d", rendered.Text);
        Assert.Empty(CommentCommands.Parse(reply));
    }
}
