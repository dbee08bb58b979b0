using Automation.Git.Hooks;

namespace Automation.Git.Tests.Hooks;

public sealed class CommentLinesTests
{
    [Theory]
    [InlineData("feat: add x\n", "feat: add x")]
    [InlineData("feat: add x\n\nBecause.\n# Please enter the message\n#\n", "feat: add x\n\nBecause.")]
    [InlineData("feat: add x\n# Please enter the message\n# ------------------------ >8 ------------------------\n+y\n", "feat: add x")]
    public void Git_Need_Not_Be_Asked_Where_Its_Comments_Show_Themselves(string text, string message) =>
        Assert.Equal(message, CommentLines.RemoveUsual(text));

    [Theory]
    [InlineData("feat: add x\n; Please enter the message\n")]
    [InlineData("feat: add x\n\n- one thing\n")]
    [InlineData("feat: add x\n\n#12 and others\n")]
    [InlineData("feat: add x\n## Please enter the message\n")]
    public void Git_Is_To_Be_Asked_Where_A_Line_Could_Be_A_Comment_Or_Not(string text) => Assert.Null(CommentLines.RemoveUsual(text));
}
