using Automation.Core.Identity;

namespace Automation.Core.Tests.Identity;

public sealed class NameBasedGuidTests
{
    private static readonly Guid DnsSpace = new("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    /// <summary>The example of RFC 9562, appendix A.4.</summary>
    [Fact]
    public void The_Example_Of_The_Standard_Comes_Out() =>
        Assert.Equal(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"), NameBasedGuid.Create(DnsSpace, "www.example.com"));
}
