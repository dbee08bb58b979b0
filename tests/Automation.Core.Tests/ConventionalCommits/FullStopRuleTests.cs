using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>The rules <c>*-full-stop</c>.</summary>
public sealed class FullStopRuleTests
{
    [Theory]
    [InlineData("subject-full-stop", "feat: x.", "feat: x")]
    [InlineData("header-full-stop", "feat: x.", "feat: x")]
    [InlineData("header-full-stop", "Add it.", "Add it")]
    [InlineData("body-full-stop", "feat: x\n\nbody.\n", "feat: x\n\nbody")]
    public void A_Part_Must_Not_End_With_It_Or_Must(string rule, string with, string without)
    {
        Assert.True(Finds(rule, with));
        Assert.False(Finds(rule, without));
        Assert.False(Finds(rule, with, ("when", "always")));
        Assert.True(Finds(rule, without, ("when", "always")));
    }

    [Fact]
    public void The_Full_Stop_Can_Be_Another_Character()
    {
        Assert.True(Finds("subject-full-stop", "feat: x\u3002", ("value", "\u3002")));
        Assert.False(Finds("subject-full-stop", "feat: x.", ("value", "\u3002")));
    }

    [Fact]
    public void An_Ellipsis_Is_No_Full_Stop_Of_A_Description()
    {
        Assert.False(Finds("subject-full-stop", "feat: x..."));
        Assert.True(Finds("header-full-stop", "feat: x..."));
    }

    [Fact]
    public void A_Message_Without_A_Body_Has_No_Full_Stop_To_Miss() =>
        Assert.False(Finds("body-full-stop", "feat: x", ("when", "always")));
}
