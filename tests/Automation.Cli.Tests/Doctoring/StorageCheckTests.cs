using System.Buffers.Text;
using System.Text;
using Automation.Cli.Doctoring;
using Automation.Core.Ports;
using Automation.Storage.Options;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Moq;

namespace Automation.Cli.Tests.Doctoring;

public sealed class StorageCheckTests
{
    private readonly Mock<IWorkQueue> queue = new();
    private readonly Mock<IInstallationStore> installations = new();
    private readonly Mock<IBlobStore> blobs = new();

    [Fact]
    public async Task Each_Service_That_Refuses_Is_Named_And_So_Is_The_Identity()
    {
        queue.Setup(q => q.CountAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new TransientException("Queue role."));
        blobs.Setup(b => b.PutAsync(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<ReadOnlyMemory<byte>>(), default))
            .ThrowsAsync(new TransientException("Blob role."));

        var result = await RunAsync("contoso", """{"oid":"11111111-2222","appid":"an app","name":"secret"}""");

        Assert.Equal(CheckStatus.Problem, result.Status);
        Assert.Equal(["Queue role.", "Blob role.", "The identity is an app, object id 11111111-2222."], result.Sentences);
        installations.Verify(i => i.ListAsync(null, It.IsAny<CancellationToken>()));
    }

    [Theory]
    [InlineData("contoso", "no json")]
    [InlineData("contoso", "[]")]
    [InlineData(null, """{"oid":"11111111-2222"}""")]
    public async Task An_Identity_That_Cannot_Be_Told_Is_Left_Out(string? account, string claims)
    {
        queue.Setup(q => q.CountAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).ThrowsAsync(new TransientException("Refused."));
        blobs.Setup(b => b.GetAsync(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<CancellationToken>())).ReturnsAsync([1]);

        Assert.Equal(["Refused."], (await RunAsync(account, claims)).Sentences);
    }

    private async Task<CheckResult> RunAsync(string? account, string claims)
    {
        var token = $"header.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}.signature";
        var credential = new Mock<TokenCredential>();
        credential.Setup(c => c.GetTokenAsync(It.IsAny<TokenRequestContext>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new AccessToken(token, DateTimeOffset.MaxValue));
        await using var services = new ServiceCollection()
            .AddSingleton(queue.Object)
            .AddSingleton(installations.Object)
            .AddSingleton(blobs.Object)
            .AddSingleton(credential.Object)
            .AddSingleton(Options.Create(new StorageOptions { Account = account }))
            .BuildServiceProvider();
        return await new StorageCheck(services).RunAsync(CancellationToken.None);
    }
}
