using System.Text.Json;
using Automation.Core.Messages;

namespace Automation.Core.Tests.Messages;

/// <summary>Messages that say less than those of today, as earlier versions wrote them.</summary>
public sealed class OlderMessageTests
{
    [Fact]
    public void A_Delivery_That_Names_No_Attempt_Is_At_Its_First()
    {
        var read = JsonSerializer.Deserialize(
            """{"deliveryId":"d-1","event":"push","receivedAt":"2026-11-16T12:00:00Z","later":{}}""",
            MessageJson.Default.DeliveryEnvelope)!;

        Assert.Equal((1, DeliveryEnvelope.CurrentVersion), (read.Attempt, read.Version));
    }

    [Fact]
    public void A_Request_That_Names_No_Attempt_Is_At_Its_First()
    {
        var read = JsonSerializer.Deserialize(
            """{"installationId":1,"repositoryId":10,"number":7,"later":[]}""", MessageJson.Default.EvaluationRequest)!;

        Assert.Equal((1, EvaluationRequest.CurrentVersion), (read.Attempt, read.Version));
    }

    [Fact]
    public void What_A_Message_Says_Of_Its_Attempt_Stands()
    {
        var request = new EvaluationRequest { InstallationId = 1, RepositoryId = 10, Number = 7, Attempt = 4 };

        var json = JsonSerializer.Serialize(request, MessageJson.Default.EvaluationRequest);

        Assert.Equal(request, JsonSerializer.Deserialize(json, MessageJson.Default.EvaluationRequest));
    }
}
