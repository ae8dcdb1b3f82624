using System;
using System.Threading.Tasks;
using CvClass.Client.Endpoints;
using CvClass.Client.Http;

namespace CvClass.Client.Rooms;

/// <summary>Changes and removes rooms, and records which, because a list may show their previous state for a while.</summary>
/// <param name="client">The client to use.</param>
internal sealed class RoomChanger(CvClassClient client)
{
    private readonly TenantRooms _tenant = TenantRooms.Of(client);

    /// <summary>Changes a room.</summary>
    /// <param name="request">The change.</param>
    /// <param name="context">Cancellation and observers.</param>
    /// <returns>What the service returns for the room; null for nothing.</returns>
    /// <exception cref="CvClassException">The request violates a rule, the call failed, or the response is invalid.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    internal Task<Room?> ChangeAsync(ModifyRoom request, CallContext context) =>
        SendAsync(request, request.Serial!, request.StartTime, context);

    /// <summary>Removes a room.</summary>
    /// <param name="serial">The number.</param>
    /// <param name="context">Cancellation and observers.</param>
    /// <exception cref="CvClassException">The call failed, or the response is invalid.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    internal Task RemoveAsync(string serial, CallContext context) =>
        SendAsync(new DeleteRoom { Serial = serial }, serial, start: null, context);

    private async Task<Room?> SendAsync(ApiRequest<Room> request, string serial, DateTimeOffset? start, CallContext context)
    {
        context.Stop.ThrowIfCancellationRequested();
        // Also before the call: a request that is stopped in flight may have taken effect.
        Note();
        try
        {
            return await client.SendAsync(request, context).ConfigureAwait(false);
        }
        finally
        {
            Note();
        }

        void Note() => _tenant.NoteChange(serial, client.Options.Settle, start);
    }
}
